/** What is true of a reported hazard before and while somebody works on it. Pure: time, table and keyed hash are handed in. */
import { civilMonth, isPast } from './calendar'
import { dueAtOf, isEnded } from './due'
import type { Deadlines } from './due'
import { lettersOf } from './receipt'
import { categoryLabel, placeClasses } from './words'
import type { Industry, Level, PlaceClass, Suspicion, UnitKind } from './words'

/** A unit gives a case back twice at most; then the office names the lead (field.md, J2). */
export const mostReturns = 2

interface ToldPlace {
  readonly unitId: string | null
  readonly words: string
  readonly position: object | null
}

/** What is still missing, beyond the schema: a place in one of three ways, and a category or a sentence. */
export function missingInReport(told: { readonly place: ToldPlace; readonly category: string; readonly text: string }): { code: 'place_missing' | 'nothing_told'; field: string } | undefined {
  if (told.place.unitId === null && told.place.words.trim() === '' && told.place.position === null) return { code: 'place_missing', field: 'place' }
  if (told.category === '' && told.text.trim() === '') return { code: 'nothing_told', field: 'category' }
  return undefined
}

/** `隐患2027-06-7K3M9Q`: the month it was received and six letters of a keyed hash, which tell nothing of the informant. */
export const caseNumber = (receivedAt: number, hexHash: string): string => `隐患${civilMonth(receivedAt)}-${lettersOf(hexHash, 6)}`

/** No outbox waits longer than a campaign's year (design decision 2). */
const longestWait = 366 * 86_400_000
/** A phone's clock may run ahead, or have begun anew in 1970: an act is never later than its receipt, and one of years ago was done when it was received. */
export const actTime = (seenAt: number, receivedAt: number): number => (seenAt > receivedAt || seenAt < receivedAt - longestWait ? receivedAt : seenAt)

/** Past the deadline that runs now: to accept, to fix, to verify. */
export const isLate = (of: Deadlines, now: number): boolean => !isEnded(of.state) && isPast(dueAtOf(of), now)

/** 重大, or suspected to be until somebody authorised has decided. */
export const isGrave = (of: { readonly level: Level; readonly suspicion: Suspicion; readonly graded: object | null }): boolean =>
  of.level === 'major' || (of.graded === null && of.suspicion === 'major')

/** `城东市场 二楼东侧`: the unit's name and the words told. */
export const placeWords = (place: { readonly class: PlaceClass; readonly words: string }, unitName: string | null): string =>
  [unitName, place.words].filter((part) => part !== null && part !== '').join(' ') || placeClasses[place.class]

interface Position { readonly lng: number; readonly lat: number; readonly accuracy: number; readonly system: 'wgs84' | 'gcj02'; readonly moved: boolean }
/** `北纬 30.51200，东经 114.31800（WGS-84），误差约 28 米`: often all that is known of a place, and what a map is asked with. */
export const positionWords = ({ lng, lat, accuracy, system, moved }: Position): string =>
  `${lat < 0 ? '南纬' : '北纬'} ${Math.abs(lat).toFixed(5)}，${lng < 0 ? '西经' : '东经'} ${Math.abs(lng).toFixed(5)}（${system === 'gcj02' ? 'GCJ-02' : 'WGS-84'}），${moved ? '上报人移过针' : `误差约 ${String(Math.round(accuracy))} 米`}`

export const categoryWords = (category: string): string => (category === '' ? '未分类' : categoryLabel(category))

/** 谁能看到, before and after sending: every unit by its name, and who cannot. */
export function seenByWords(shownName: string | null, seeing: readonly string[], barred: readonly string[]): string {
  const not = barred.length > 0 ? `，${barred.join('、')}看不到这一件` : ''
  return `能看到内容的有：${seeing.join('、')}${not}；${shownName === null ? '承办人看不到您的姓名' : '您选了实名，承办人能看到您的姓名'}。`
}

export { isEnded }

const classOfIndustry: Partial<Record<Industry, PlaceClass>> = { retail: 'market', catering: 'smallVenue', hotel: 'crowded', construction: 'site', education: 'campus', medical: 'hospital', property: 'estateManaged' }
const classOfKind: Partial<Record<UnitKind, PlaceClass>> = { school: 'campus', hospital: 'hospital', property: 'estateManaged' }

/** The class a unit most likely is when it is picked as the place; the reporter may choose another. */
export const classOfUnit = (kind: UnitKind, industry: Industry | null): PlaceClass =>
  classOfKind[kind] ?? (kind === 'enterprise' ? (industry ? classOfIndustry[industry] : undefined) ?? 'enterprise' : 'other')
