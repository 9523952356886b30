// What a function's own file leaves out, and what lies beside it instead: read when it is first needed, or not at all.
import path from 'node:path'
import type { Plugin } from 'esbuild'

/** sharp on WebAssembly, made by pictures.ts. */
export const picturesFile = 'pictures.js'
/** wx-server-sdk with all its own, for functions that may ask WeChat. */
export const wechatFile = 'wechat.js'

/** The spreadsheet libraries. */
export const sheetsFile = 'sheets.js'
/** The shipped question bank, whole. */
export const bankFile = 'bank.txt'

export const beside: Plugin = {
  name: 'heavy parts lie beside',
  setup({ onResolve }) {
    onResolve({ filter: /^sharp$/ }, () => ({ path: `./${picturesFile}`, external: true }))
    onResolve({ filter: /^\.\/library$/ }, ({ importer }) => (importer.includes(`${path.sep}sheets${path.sep}`) ? { path: `./${sheetsFile}`, external: true } : undefined))
    onResolve({ filter: /^wx-server-sdk$/ }, () => ({ path: `./${wechatFile}`, external: true }))
  },
}

/**
 * Parts of the cloud's SDK that documents and files never touch: models and SQL, AI, the browser's app, long polling, signing tickets,
 * multipart forms, building XML. Together they double what a cold start has to read (P15). A stub has nothing in it: whoever came to
 * need one would fail at its first call, not in silence.
 */
const unused = /^(?:@cloudbase\/(?:ai|app|adapter-interface|wx-cloud-client-sdk)|web-streams-polyfill.*|jsonwebtoken|form-data|lodash\.(?:set|unset|clonedeep)|xmlbuilder)$/

export const withoutUnused: Plugin = {
  name: 'unused parts of the SDK',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Nobody of the sample is known in the cloud: signing in as one of them is not even compiled in (T-33). */
export const withoutSample: Plugin = {
  name: 'no sample people',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/samplePeople$/ }, ({ path }) => ({ path, namespace: 'no sample' }))
    onLoad({ filter: /.*/, namespace: 'no sample' }, () => ({ contents: 'export const samplePeople = []' }))
  },
}
