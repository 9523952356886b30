/** Parses what was said with the contract's own schema; the first thing wrong is named by its path. */
import type { ActionRow } from '@shared/contract/action'
import { Refusal } from '../records/refusal'

/** @throws Refusal `invalid_field` with the dotted path of the field. */
export function readInput(row: ActionRow, data: unknown): unknown {
  const read = row.input.safeParse(data)
  if (read.success) return read.data
  const path = read.error.issues[0]?.path ?? []
  throw new Refusal('invalid_field', path.map(String).join('.') || undefined)
}

/** A reply said something the contract does not name: our mistake, never the person's. */
export class ReplyOffContract extends Error {
  override readonly name = 'ReplyOffContract'
  constructor(readonly broke: readonly string[]) {
    super('reply off contract')
  }
}
/** Nothing leaves that the contract does not name. */
export function checkOutput(row: ActionRow, value: unknown): unknown {
  const read = row.output.safeParse(value)
  if (read.success) return read.data
  throw new ReplyOffContract(read.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.code}`))
}
