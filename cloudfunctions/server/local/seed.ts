/** `npm run seed`: makes the sample county in the data folder and ends. */
import { readServerEnv } from '../../../config/env'
import { makeSample } from './makeSample'
import { openAlone } from './openHouse'
import { RefusedStart } from './refusedStart'

async function seed(): Promise<void> {
  const env = readServerEnv()
  if (!env.sample) throw new RefusedStart('SAMPLE=0 时不建样例数据', 'with SAMPLE=0 no sample is made')
  const office = openAlone(env)
  await makeSample(office).finally(() => office.close())
  process.stdout.write(`${env.dataDir}\n`)
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
