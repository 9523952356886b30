/**
 * An action is a row (design decision 1): name, input schema, output schema, policy key.
 * Client types, server parsing, the permission check and the fuzz test all come from the row.
 * Output schemas are the office's: the phone imports only types and inputs.
 */
import type * as z from 'zod/mini'
import type { PolicyKey } from '@shared/domain/policy'

export type Door = 'account' | 'campaign' | 'hazard' | 'session' | 'quiz' | 'bank' | 'photo' | 'board'

export interface ActionRow<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> {
  readonly door: Door
  readonly input: I
  readonly output: O
  readonly policy: PolicyKey
  /** True: a write; replays are harmless. Only for documentation and the fuzz test's row counts. */
  readonly writes: boolean
}
/** Types a row without widening it. */
export const action = <I extends z.ZodMiniType, O extends z.ZodMiniType>(row: ActionRow<I, O>): ActionRow<I, O> => row
export type InputOf<R> = R extends ActionRow<infer I, z.ZodMiniType> ? z.infer<I> : never
export type OutputOf<R> = R extends ActionRow<z.ZodMiniType, infer O> ? z.infer<O> : never
