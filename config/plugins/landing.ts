// The page behind a code's plain link: script and style inside one file, for browsers of 2018 (src/landing).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildOptions } from 'esbuild'
import { build } from 'esbuild'
import { readBuildEnv } from '../env'

interface TaroPluginContext {
  onBuildFinish(work: (outcome: { error?: unknown }) => Promise<void>): void
}

const top = path.resolve(__dirname, '..', '..')
const room = path.join(top, 'src', 'landing')
/** Where it lies in the H5 build; the server answers every code's link with it. */
export const landingFile = 's/index.html'

const shared: BuildOptions = { bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'none', logLevel: 'silent' }
const made = async (options: BuildOptions): Promise<string> => {
  const { outputFiles = [] } = await build({ ...shared, ...options })
  return outputFiles[0]?.text.trim() ?? ''
}

/** The whole page. */
export async function landingPage(): Promise<string> {
  const script = await made({
    entryPoints: [path.join(room, 'main.ts')],
    alias: { '@shared': path.join(top, 'src/shared'), '@': path.join(top, 'src') },
    resolveExtensions: ['.h5.ts', '.ts', '.js'],
    define: { API_BASE: '""' },
    format: 'iife',
    target: 'es2018',
  })
  const style = await made({ entryPoints: [path.join(room, 'page.css')], target: ['chrome64', 'ios12'] })
  const page = readFileSync(path.join(room, 'page.html'), 'utf8').replace(/>\n</g, '><')
  return page.replace('/*style*/', () => style).replace('/*script*/', () => script.replace(/<\/(script)/gi, '<\\/$1'))
}

/** Writes it into a built H5 folder. */
export async function writeLanding(folder: string): Promise<void> {
  mkdirSync(path.join(folder, path.dirname(landingFile)), { recursive: true })
  writeFileSync(path.join(folder, landingFile), await landingPage())
}

export default (context: TaroPluginContext) => {
  context.onBuildFinish(async ({ error }) => {
    const { target } = readBuildEnv()
    if (!error && target === 'h5') await writeLanding(path.join(top, 'dist', target))
  })
}
