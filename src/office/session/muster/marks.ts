/** Marks of the roll on this phone, laid over the board that the office has told. Pure. */
import type { Board } from '@shared/contract/sessionRoll.rows'
import type { CallInput } from '@shared/contract/sessionRoll'

export type Mark = CallInput['marks'][number]
export type Group = Board['groups'][number]
export type Person = Group['people'][number]

const stateAfter = { present: 'present', absent: 'absent', undo: 'missing' } as const
/** ms: so long the last mark can be taken back from the foot of the page. */
export const undoFor = 5_000

function marked(group: Group, marks: readonly Mark[]): Group {
  const last = new Map(marks.filter((mark) => mark.group === group.key).map((mark) => [mark.who, mark]))
  if (last.size === 0 || group.people.length === 0) return group
  const people = group.people.map((person): Person => {
    const mark = last.get(person.who)
    return mark ? { ...person, state: stateAfter[mark.mark], at: mark.mark === 'present' ? (person.state === 'present' ? person.at : mark.claimedAt) : null } : person
  })
  const present = people.filter(({ state }) => state === 'present').length
  return { ...group, people, present, missing: people.length - present, clearedAt: present === people.length ? Math.max(...people.map(({ at }) => at ?? 0)) : null }
}
/** The board as it will be once the waiting marks are there. */
export function withMarks(board: Board, marks: readonly Mark[]): Board {
  if (marks.length === 0) return board
  const groups = board.groups.map((group) => marked(group, marks))
  const sum = (of: (group: Group) => number): number => groups.reduce((total, group) => total + of(group), 0)
  const missing = sum((group) => group.missing)
  const clearedAt = missing === 0 && board.expected > 0 ? Math.max(...groups.map((group) => group.clearedAt ?? 0)) : null
  return { ...board, groups, present: sum((group) => group.present), missing, clearedAt, timeToClear: clearedAt === null ? null : Math.max(0, clearedAt - board.startedAt) }
}
const two = (n: number): string => String(n).padStart(2, '0')
/** `03:07`, or `1:03:07` from an hour on. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000)
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${String(hours)}:${rest}` : rest
}
