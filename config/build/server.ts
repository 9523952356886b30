// The local server as one CommonJS file; packages with native parts stay outside.
import path from 'node:path'
import type { BuildOptions } from 'esbuild'
import { build } from 'esbuild'
import type { Outcome } from './command'
import { top } from './command'

const native = ['sharp', '@photostructure/sqlite']

/** @param outfile from the project's top. */
export const serverBuild = (outfile: string): BuildOptions => ({
  absWorkingDir: top,
  entryPoints: ['cloudfunctions/server/local/serve.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: native,
  sourcemap: true,
  logLevel: 'silent',
})

export async function buildServer(): Promise<Outcome> {
  try {
    await build(serverBuild(path.join('dist', 'server', 'serve.js')))
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}
