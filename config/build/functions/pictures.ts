// sharp on WebAssembly, for the functions that look at pictures: its JavaScript in one file, the decoder in another. The decoder's
// threads are started from that file's own name, so it cannot lie within the first.
import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { top } from '../command'
import { picturesFile } from './parts'
import { plain } from './plain'

const decoderFile = 'decoder.js'
const wasmFolder = path.join(top, 'node_modules', '@img', 'sharp-wasm32', 'lib')

/** sharp looks for the native build of whatever machine it is on; here there is one answer. */
const bindToWasm: Plugin = {
  name: 'bind sharp to WebAssembly',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/sharp\.[cm]js$/ }, () => ({ path: 'binding', namespace: 'wasm' }))
    onLoad({ filter: /.*/, namespace: 'wasm' }, () => ({ contents: `module.exports = require('./${decoderFile}')` }))
    onResolve({ filter: new RegExp(`^\\./${decoderFile}$`), namespace: 'wasm' }, ({ path: file }) => ({ path: file, external: true }))
  },
}

/** Builds both files into a folder and lays the WebAssembly beside them. @returns every source file that went in. */
export async function buildPictures(folder: string): Promise<readonly string[]> {
  const wasm = readdirSync(wasmFolder).find((name) => name.endsWith('.wasm'))
  if (wasm === undefined) throw new Error('@img/sharp-wasm32 brings no .wasm file')
  const script = path.join(wasmFolder, wasm.replace(/wasm$/, 'js'))
  const built = await Promise.all([
    build({ ...plain, stdin: { contents: "module.exports = require('sharp')", resolveDir: top }, outfile: path.join(folder, picturesFile), plugins: [bindToWasm] }),
    build({ ...plain, minify: false, entryPoints: [script], outfile: path.join(folder, decoderFile) }),
  ])
  copyFileSync(path.join(wasmFolder, wasm), path.join(folder, wasm))
  return built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
}
