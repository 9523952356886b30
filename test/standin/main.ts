/** `npm run standin -- --port N [--collections a,b] [--indexes FILE]`: an empty endpoint until Ctrl-C; exit code 1 when a call left its transaction. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { IndexDefinition } from './database'
import { startStandin } from './standin'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, collections: { type: 'string' }, indexes: { type: 'string' } } })
  const standin = await startStandin({
    port: Number(values.port ?? 5170),
    collections: values.collections?.split(',').filter(Boolean),
    indexes: values.indexes === undefined ? [] : (JSON.parse(readFileSync(values.indexes, 'utf8')) as IndexDefinition[]),
  })
  process.stdout.write([
    `stand-in of CloudBase: ${standin.url}`,
    'set for the process that calls it:',
    '  TENCENTCLOUD=true SILENCE=true',
    `  TCB_CONTEXT_CNFG='${JSON.stringify({ URL: standin.url })}'   (or serviceUrl in tcb.init)`,
    `  any env id, and any pair of secrets: secretId '${standin.config.secretId}', secretKey '${standin.config.secretKey}'`,
    'collections must be made first: createCollection, --collections, or POST /standin {"do":"createCollection","name":"…"}',
    'Ctrl-C ends it.', '',
  ].join('\n'))
  await new Promise((resolve) => { process.once('SIGINT', resolve).once('SIGTERM', resolve) })
  await standin.close()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
