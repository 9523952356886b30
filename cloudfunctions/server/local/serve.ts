/** `npm start`: one machine's office. Runs by itself; every refusal to start is one sentence and exit code 1. */
import { readServerEnv } from '../../../config/env'
import { greeting } from './greeting'
import { openHouse, openOffice } from './openHouse'
import { unlimited } from '../door/limits'
import { endCleanly } from './endCleanly'

async function serve(): Promise<void> {
  const env = readServerEnv()
  const office = openOffice(env, env.rateLimits ? {} : { allowances: unlimited })
  const house = await openHouse(env, office)
  process.stdout.write(greeting(env, house.port))
  endCleanly(() => house.close())
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
