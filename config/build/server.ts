// The local server as one CommonJS file; packages with native parts stay outside.
import path from 'node:path'
import { build } from 'esbuild'
import type { Outcome } from './command'
import { top } from './command'

const native = ['sharp', '@photostructure/sqlite']

export async function buildServer(): Promise<Outcome> {
  try {
    await build({
      absWorkingDir: top,
      entryPoints: ['cloudfunctions/server/local/serve.ts'],
      outfile: path.join('dist', 'server', 'serve.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: native,
      sourcemap: true,
      logLevel: 'silent',
    })
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}
