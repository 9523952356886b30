/** Who is missing, for a projector: cells that fit a screen, paged by time. Pure. */
import type { Board } from '@shared/contract/sessionRoll.rows'

export interface Cell {
  readonly key: string
  readonly name: string
  readonly group: string
  /** 缺: somebody has said so. */
  readonly absent: boolean
  /** Of the six side by side, so many as its name needs. */
  readonly columns: Columns
}
export type Columns = 1 | 2 | 3 | 4
/** Six columns of six on any screen: letters stay a twenty-fifth of its height, to be read from the last row. */
const across = 6
const down = 6
/** A column holds four letters a line and a name may take two lines, less what a line cannot break between: nobody's name is cut. */
export const columnsFor = (name: string): Columns => (name.length <= 7 ? 1 : name.length <= 16 ? 2 : name.length <= 26 ? 3 : 4)
/** Three figures fill the box; more are smaller. */
export const digitsOf = (amount: number): 3 | 4 | 5 | 6 => (amount < 1_000 ? 3 : amount < 10_000 ? 4 : amount < 100_000 ? 5 : 6)
/** ms: long enough to look for one's own people. */
export const turnsEvery = 6_000

/** Names by group; of a group without a list how many. */
export const cellsOf = ({ groups }: Pick<Board, 'groups'>): readonly Cell[] =>
  groups.flatMap(({ key, name, missing, people }) => {
    const named = people.filter(({ state }) => state !== 'present').map((person) => ({ key: `${key} ${person.who}`, name: person.name, group: name, absent: person.state === 'absent', columns: columnsFor(person.name) }))
    return named.length > 0 || missing === 0 ? named : [{ key, name: `${String(missing)} 人`, group: name, absent: false, columns: 1 as const }]
  })

export interface Sheet {
  readonly cells: readonly Cell[]
  /** From 1. */
  readonly nth: number
  readonly of: number
}
/** Screens in their order, filled row by row as the grid does: what does not fit beside the others begins the next row. */
function screensOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let left = 0
  for (const cell of cells) {
    if (cell.columns > left) { rows.push([]); left = across }
    rows[rows.length - 1]?.push(cell)
    left -= cell.columns
  }
  return Array.from({ length: Math.ceil(rows.length / down) }, (_, n) => rows.slice(n * down, (n + 1) * down).flat())
}
/** What stands on the screen at a moment. */
export function sheetAt(cells: readonly Cell[], now: number): Sheet {
  const screens = screensOf(cells)
  const of = Math.max(1, screens.length)
  const turn = Math.floor(now / turnsEvery) % of
  return { cells: screens[turn] ?? [], nth: turn + 1, of }
}
