// A walk is one journey in a browser. Files named *.walk.ts register theirs; main.ts runs them.
import type { Walk } from './harness'

export interface NamedWalk {
  name: string
  go: (walk: Walk) => Promise<void>
}

export interface WalkFile {
  walks: NamedWalk[]
  /** Variables of the server of this file. */
  variables: Readonly<Record<string, string>>
}

let current: WalkFile = { walks: [], variables: {} }

export function walk(name: string, go: NamedWalk['go']): void {
  current.walks.push({ name, go })
}

/** Starts this file's server with other variables. */
export function serverWith(variables: WalkFile['variables']): void {
  current.variables = variables
}

export async function load(file: string): Promise<WalkFile> {
  current = { walks: [], variables: {} }
  await import(file)
  return current
}

/** For sentences that read like the tests in jest. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}
