/**
 * A report against a unit or its head never goes to that unit (field.md, T-10).
 * An ordinary report of an employee about his own enterprise is no such report: it goes to the safety officer (J2).
 */
import type { RoutingUnit, Units } from './territory'
import type { Channel } from './words'

export interface Conflict {
  readonly accusedIds: readonly string[]
  readonly because: string
}

/** Words that speak of those in command rather than of a thing: the unit would judge its own orders. */
const ofCommand = ['违章指挥', '强令', '逼迫', '逼我们', '瞒报', '谎报', '不让上报', '不准上报', '压着不报', '打击报复', '威胁', '扣工资', '开除']
const closed = (words: string): string => words.replace(/\s/g, '')
/** Names shorter than two letters would match anything; a gap in a name hides it from nobody. */
export const namesAny = (text: string, words: readonly string[]): boolean => words.map(closed).some((word) => word.length >= 2 && closed(text).includes(word))

/** The units a report could reach before any conflict: of the place, its owner, its supervisor. */
export interface Lines {
  readonly unit: RoutingUnit | undefined
  readonly owner: RoutingUnit | undefined
  readonly supervisor: RoutingUnit | undefined
}
interface Told {
  readonly channel: Channel
  readonly category: string
  readonly text: string
  readonly ownUnitId: string | null
  readonly headNames: readonly string[]
  readonly barredIds: readonly string[]
}

/** The reporter's own unit is named only where the case could reach it: elsewhere it would only tell who reported. */
const reaches = (id: string, lines: Lines): boolean =>
  [lines.owner?._id, lines.supervisor?._id, ...(lines.unit?.scopes ?? [])].includes(id)

/**
 * Against whom is it? `undefined` = nobody.
 * 不经本单位 bars the unit of the place and the reporter's own unit; conduct of command and the head's name bar the unit of the place.
 */
export function conflictOf(told: Told, lines: Lines): Conflict | undefined {
  if (told.barredIds.length > 0) return { accusedIds: told.barredIds, because: '报告所涉的单位不办理、也看不到这一件' }
  const place = lines.unit ? [lines.unit._id] : []
  if (told.channel === 'regulator') {
    const own = told.ownUnitId !== null && reaches(told.ownUnitId, lines) ? [told.ownUnitId] : []
    const accusedIds = [...new Set([...place, ...own])]
    return accusedIds.length > 0 ? { accusedIds, because: '上报时选择了不经本单位，直接报监管部门' } : undefined
  }
  if (place.length === 0) return undefined
  if (told.category === 'conduct.command') return { accusedIds: place, because: '内容涉及本单位的指挥，不交本单位办理' }
  if (namesAny(told.text, ofCommand) || namesAny(told.text, told.headNames)) return { accusedIds: place, because: '内容涉及本单位负责人，不交本单位办理' }
  return undefined
}

/**
 * Accused, or below the accused: nobody handles a report against his own superior.
 * The 安委办 only coordinates: units below it are not its subordinates in this sense.
 */
export const isConflicted = (unit: Pick<RoutingUnit, '_id' | 'scopes'>, accusedIds: readonly string[], units: Units): boolean =>
  accusedIds.some((id) => id === unit._id || (unit.scopes.includes(id) && units.get(id)?.kind !== 'office'))
