// How everything that runs in a function is bundled: one CommonJS file without install step.
import type { BuildOptions } from 'esbuild'
import { top } from '../command'

export const plain: BuildOptions = { absWorkingDir: top, bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', legalComments: 'none', logLevel: 'silent', metafile: true }
