// `npm run build:functions`: one folder a function in dist/cloudfunctions/, ready to be uploaded as it lies.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { version } from '../../../cloudfunctions/server/local/version'
import { functions, type Deployable } from '../../functions'
import type { Outcome } from '../command'
import { top } from '../command'
import { bankFile, beside, sheetsFile, wechatFile, withoutSample, withoutUnused } from './parts'
import { buildPictures } from './pictures'
import { plain } from './plain'

export const builtFunctions = path.join(top, 'dist', 'cloudfunctions')
/** Every source file of a function and what it weighs there, for the test that looks for what must not be in one. */
export const inputsFile = (name: string): string => path.join(top, 'dist', '.inputs', `${name}.json`)

/** What WeChat's upload reads: its timer, and which of WeChat's interfaces it may call (W-23). */
export const configOf = ({ timer, openapi }: Deployable) => ({
  permissions: { openapi: [...openapi] },
  triggers: timer === undefined ? [] : [{ name: timer.name, type: 'timer', config: timer.cron }],
})

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

async function buildFunction(made: string, one: Deployable): Promise<void> {
  const folder = path.join(made, one.name)
  mkdirSync(folder, { recursive: true })
  const own = await build({ ...plain, entryPoints: [`cloudfunctions/${one.name}/function.ts`], outfile: path.join(folder, 'index.js'), plugins: [beside, withoutUnused, withoutSample] })
  const inputs = Object.keys(own.metafile?.inputs ?? {})
  if (one.pictures) inputs.push(...(await buildPictures(folder)))
  if (one.bank) {
    const sheets = await build({ ...plain, entryPoints: ['cloudfunctions/server/adapters/node/sheets/library.ts'], outfile: path.join(folder, sheetsFile) })
    inputs.push(...Object.keys(sheets.metafile?.inputs ?? {}))
    const texts = path.join(top, 'cloudfunctions', 'server', 'bank')
    writeFileSync(path.join(folder, bankFile), readdirSync(texts).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(path.join(texts, name), 'utf8')).join('\n\n'))
  }
  if (one.openapi.length > 0) {
    const wechat = await build({ ...plain, stdin: { contents: "module.exports = require('wx-server-sdk')", resolveDir: top }, outfile: path.join(folder, wechatFile) })
    inputs.push(...Object.keys(wechat.metafile?.inputs ?? {}))
  }
  writeFileSync(path.join(folder, 'package.json'), asJson({ name: one.name, version, private: true, main: 'index.js' }))
  writeFileSync(path.join(folder, 'config.json'), asJson(configOf(one)))
  mkdirSync(path.dirname(inputsFile(one.name)), { recursive: true })
  writeFileSync(inputsFile(one.name), asJson(inputs))
}

export async function buildFunctions(): Promise<Outcome> {
  // Made aside and changed over at the end: who uploads meanwhile uploads one build, whole.
  const made = `${builtFunctions}.making`
  try {
    rmSync(made, { recursive: true, force: true })
    for (const one of functions) await buildFunction(made, one)
    rmSync(builtFunctions, { recursive: true, force: true })
    renameSync(made, builtFunctions)
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}
