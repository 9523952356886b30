// The owner's values: from a file outside the repository, or from the shell. They are never printed and never committed.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { readCloudEnv } from '../env'
import { functions } from '../functions'

export class ValuesError extends Error {
  override readonly name = 'ValuesError'
}
export interface Keys {
  readonly secretId: string
  readonly secretKey: string
  readonly token: string | undefined
}
export interface Values extends Keys {
  /** By variable; a function goes without what is given as empty. */
  readonly variables: Readonly<Record<string, string>>
}
type Given = Readonly<Record<string, string | undefined>>

/** bytes: names and values of a function together (SCF). */
const mostBytes = 4096
const top = path.resolve(__dirname, '..', '..')

/** @param file absolute or relative; @param shell what is set in the terminal, which the file overrides */
export function readValues(file: string | undefined, shell: Given): Values {
  const names = [...new Set(functions.flatMap(({ variables }) => variables))]
  const given = read(file, shell, names)
  const variables = Object.fromEntries(names.map((name) => [name, checked(name, given[name] ?? '')]))
  for (const one of functions) {
    const size = one.variables.reduce((sum, name) => sum + Buffer.byteLength(name) + Buffer.byteLength(variables[name] ?? ''), 0)
    if (size > mostBytes) throw new ValuesError(`${one.name}: its variables take ${String(size)} bytes, the platform allows ${String(mostBytes)}`)
  }
  return { variables, ...keysIn(given) }
}

/** @throws ValuesError what a function itself would refuse when it starts (T-33): said before anything is changed, not by every call afterwards. */
export function checkStart({ variables }: Pick<Values, 'variables'>): void {
  try {
    readCloudEnv(variables)
  } catch (error) {
    throw new ValuesError(error instanceof Error ? error.message : String(error))
  }
}

/** The owner's keys alone, for what looks at an environment and sends no functions. */
export const readKeys = (file: string | undefined, shell: Given): Keys => keysIn(read(file, shell, []))

const keysIn = (given: Given): Keys => ({ secretId: given.TENCENTCLOUD_SECRETID ?? '', secretKey: given.TENCENTCLOUD_SECRETKEY ?? '', token: given.TENCENTCLOUD_SESSIONTOKEN })

function read(file: string | undefined, shell: Given, names: readonly string[]): Given {
  const given = { ...shell, ...(file === undefined ? {} : readFile(file)) }
  const missing = [...names, 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'].filter((name) => given[name] === undefined)
  if (missing.length > 0) throw new ValuesError(`not given: ${missing.join(', ')}; write NAME= where a function is to go without it`)
  return given
}

function readFile(file: string): Given {
  if (!existsSync(file)) throw new ValuesError(`${file} is not there`)
  const inside = path.relative(realpathSync(top), realpathSync(file))
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) throw new ValuesError(`${file} lies in the repository: keep secrets outside it`)
  return parseEnv(readFileSync(file, 'utf8'))
}

/** The CLI writes values into JSON text as they are: a quote would end the string and begin something else. */
function checked(name: string, value: string): string {
  if (/^[\x21\x23-\x5b\x5d-\x7e]*$/.test(value) && !/\{\{|\}\}/.test(value)) return value
  throw new ValuesError(`${name}: only printable ASCII without space, quote and backslash`)
}
