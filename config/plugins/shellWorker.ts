// After an H5 build: bundles the service worker with the list of the files it keeps. Its version is their hash, so a
// phone takes a new shell exactly when one of them changed.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { readBuildEnv } from '../env'

interface TaroPluginContext {
  onBuildFinish(work: (outcome: { error?: unknown }) => Promise<void>): void
}
export interface Shell { version: string; files: string[] }

const top = path.resolve(__dirname, '..', '..')
const worker = 'sw.js'
const kept = /\.(?:html|js|css|png|svg|ico)$/

/** Every file of a built H5 folder that opens the app, as paths from the site's root, with the hash of them all. */
export function shellOf(folder: string): Shell {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).filter((file) => kept.test(file) && file !== worker).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(path.join(folder, file))).update('\0')
  return { version: hash.digest('hex').slice(0, 16), files: files.map((file) => `/${file}`) }
}

/** Writes sw.js into the folder. */
export async function writeWorker(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(top, 'src/device/worker/main.ts')],
    outfile: path.join(folder, worker),
    bundle: true,
    minify: true,
    target: 'es2018',
    define: { SHELL: JSON.stringify(shellOf(folder)) },
    logLevel: 'silent',
  })
}

export default (context: TaroPluginContext) => {
  context.onBuildFinish(async ({ error }) => {
    const { target } = readBuildEnv()
    if (!error && target === 'h5') await writeWorker(path.join(top, 'dist', target))
  })
}
