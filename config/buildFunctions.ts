// `npm run build:functions`: the cloud functions, built anew when something they are made of has changed.
import { ensureBuilt } from './build/ensure'
import { cloudfunctions } from './build/targets'

ensureBuilt(cloudfunctions).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
