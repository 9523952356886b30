// `npm start`, first half: refuse a wrong environment at once, build what is missing or stale.
// The second half is dist/server/serve.js, in the process of bootstrap.cjs.
import { prepareFolder } from '../cloudfunctions/server/local/folder'
import { refuseTakenPort } from '../cloudfunctions/server/local/listen'
import { ensureBuilt } from './build/ensure'
import { h5, server } from './build/targets'
import { readServerEnv } from './env'

async function prepare(): Promise<void> {
  const { dataDir, host, port } = readServerEnv()
  prepareFolder(dataDir)
  await refuseTakenPort(host, port)
  await ensureBuilt(h5)
  await ensureBuilt(server)
}

prepare().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
