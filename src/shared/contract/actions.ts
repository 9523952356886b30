/** Every action there is, by name. The office parses with it; phones import single feature files and types. */
import type { InputOf, OutputOf } from './action'
import { account } from './account'
import { board } from './board'
import { hazard } from './hazard'
import { photo } from './photo'

export const actions = { ...account, ...hazard, ...photo, ...board } as const
export type ActionName = keyof typeof actions
export type Input<A extends ActionName> = InputOf<(typeof actions)[A]>
export type Output<A extends ActionName> = OutputOf<(typeof actions)[A]>
