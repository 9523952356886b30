// `npm run dev`: one address for all; the office starts again and the page reloads at each change.
import { refuseTakenPort } from '../cloudfunctions/server/local/listen'
import { bin, runNode } from './build/command'
import { watchOffice } from './build/watchOffice'
import { developVariables, readBuildEnv, readServerEnv } from './env'

const end = (): void => process.exit(1)

async function develop(): Promise<void> {
  const { host, port } = readServerEnv()
  const { pagesPort } = readBuildEnv()
  await refuseTakenPort(host, port)
  await refuseTakenPort('127.0.0.1', pagesPort, 'PAGES_PORT')
  await watchOffice(developVariables(), end)
  const { ok } = await runNode([bin('@tarojs/cli', 'taro'), 'build', '--type', 'h5', '--watch'], { show: true })
  if (!ok) end()
}

develop().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  end()
})
