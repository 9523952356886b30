/** `npm start`: one machine's office. Runs by itself; every refusal to start is one sentence and exit code 1. */
import { readServerEnv } from '../../../config/env'
import { unlimited } from '../door/limits'
import { endCleanly } from './endCleanly'
import { firstOfficer } from './firstOfficer'
import { greeting } from './greeting'
import { refuseTakenPort } from './listen'
import { makeSample } from './makeSample'
import { openAlone, openHouse } from './openHouse'

async function serve(): Promise<void> {
  const env = readServerEnv()
  await refuseTakenPort(env.host, env.port)
  const office = openAlone(env, env.rateLimits ? {} : { allowances: unlimited })
  if (env.sample) await makeSample(office)
  const first = env.sample ? undefined : await firstOfficer(office)
  const house = await openHouse(env, office)
  // Before it says that it is there: whoever hears that may end it at once.
  endCleanly(() => house.close())
  process.stdout.write(greeting(env, house.port, first))
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
