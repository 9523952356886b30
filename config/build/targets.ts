import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Outcome } from './command'
import { bin, runNode, top } from './command'
import { builderVariables } from '../env'
import { buildFunctions } from './functions/build'
import { buildServer } from './server'

export interface Target {
  name: string
  /** What it is made of: files and folders from the project's top. */
  sources: readonly string[]
  /** What is there once it is built, from dist/<name>. */
  product: string
  /** @param hear each piece of what the builder says, as it says it. */
  build: (hear: (said: string) => void) => Promise<Outcome>
}

const phoneSources = [
  'src', 'types', 'babel.config.js', 'package-lock.json', 'package.json', 'project.config.json',
  'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/env.ts', 'config/plugins',
]

/** Taro draws its progress again and again; what went wrong stands after the last of it. */
const withoutProgress = (output: string) => output.slice(Math.max(0, output.lastIndexOf('✖ Errors')))

const taro = (type: string, product: string): Target['build'] => async (hear) => {
  // Taro ends with 0 when it dislikes its configuration; only what it made counts.
  const made = path.join(top, 'dist', type, product)
  rmSync(made, { force: true })
  const { ok, output } = await runNode([bin('@tarojs/cli', 'taro'), 'build', '--type', type], { show: false, env: builderVariables(), hear })
  return { ok: ok && existsSync(made), output: withoutProgress(output) }
}

const phone = (name: string, product: string): Target => ({ name, sources: phoneSources, product, build: taro(name, product) })
export const weapp = phone('weapp', 'app.json')
export const h5 = phone('h5', 'index.html')
export const server: Target = {
  name: 'server',
  sources: ['cloudfunctions', 'src/shared', 'config/env.ts', 'config/build/server.ts', 'tsconfig.base.json', 'package-lock.json'],
  product: 'serve.js',
  build: buildServer,
}
export const cloudfunctions: Target = {
  name: 'cloudfunctions',
  sources: ['cloudfunctions', 'src/shared', 'config/env.ts', 'config/functions.ts', 'config/build/functions', 'tsconfig.base.json', 'package-lock.json'],
  product: 'courier/index.js',
  build: buildFunctions,
}
