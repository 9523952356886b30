/** Who is missing, for a projector: cells that fit a screen, paged by time. Pure. */
import type { Board } from '@shared/contract/sessionRoll.rows'

export interface Cell {
  readonly key: string
  readonly name: string
  readonly group: string
  /** 缺: somebody has said so. */
  readonly absent: boolean
}
/** Six columns of six on any screen: letters stay a twenty-fifth of its height, to be read from the last row. */
export const perScreen = 36
/** ms: long enough to look for one's own people. */
export const turnsEvery = 6_000

/** Names by group; of a group without a list how many. */
export const cellsOf = ({ groups }: Pick<Board, 'groups'>): readonly Cell[] =>
  groups.flatMap(({ key, name, missing, people }) => {
    const named = people.filter(({ state }) => state !== 'present').map((person) => ({ key: `${key} ${person.who}`, name: person.name, group: name, absent: person.state === 'absent' }))
    return named.length > 0 || missing === 0 ? named : [{ key, name: `${String(missing)} 人`, group: name, absent: false }]
  })

export interface Sheet {
  readonly cells: readonly Cell[]
  /** From 1. */
  readonly nth: number
  readonly of: number
}
/** What stands on the screen at a moment. */
export function sheetAt(cells: readonly Cell[], now: number): Sheet {
  const of = Math.max(1, Math.ceil(cells.length / perScreen))
  const turn = Math.floor(now / turnsEvery) % of
  return { cells: cells.slice(turn * perScreen, (turn + 1) * perScreen), nth: turn + 1, of }
}
