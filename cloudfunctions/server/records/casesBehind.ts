/** The cases behind a figure, page by page, the newest first: the same words that are summed are asked for, so both always agree. */
import { common, isPeriod, spanOf } from '@shared/domain/period'
import type { Span } from '@shared/domain/period'
import { countedCategories, wordsOf } from '@shared/domain/standing'
import type { CountedCategory, FigureName, StandingWord } from '@shared/domain/standing'
import type { Level } from '@shared/domain/words'
import type { CaseStanding, Unit } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { below } from './figureScope'
import { own, weeksOf } from './hazardBars'
import type { Way } from './hazardBars'
import { placeOf } from './places'
import { Refusal } from './refusal'
import type { Directory } from './units'

/** A figure and the part it stands in. */
export interface AskedFigure {
  readonly unit: Unit
  readonly figure: FigureName
  readonly period: string
  readonly by: Way | undefined
  readonly key: string
}
/** Which standings those are. */
export interface Behind {
  readonly scopeId: string
  readonly words: readonly StandingWord[]
  readonly span: Span
  readonly category?: CountedCategory
  readonly level?: Level
  /** Only what the unit has in hand itself. */
  readonly own?: true
}

/** @throws Refusal `not_found` for a key that is no bar. */
export function behind({ unit, figure, period, by, key }: AskedFigure, now: number, units: Directory): Behind {
  const whole = { scopeId: unit._id, words: wordsOf(figure), span: spanOf(period) }
  if (by === undefined) return whole
  if (by === 'unit') return ofUnit(whole, unit, key, units)
  if (by === 'level' && (key === 'ordinary' || key === 'major')) return { ...whole, level: key }
  if (by === 'week') return { ...whole, span: common(weeksOf(period, now), weekSpan(key)) }
  const category = countedCategories.find((name) => name === key)
  if (by === 'category' && category !== undefined) return { ...whole, category }
  throw new Refusal('not_found', 'key')
}

function ofUnit(whole: Behind, unit: Unit, key: string, units: Directory): Behind {
  const children = below(unit, units)
  if (key === own) return children.length === 0 ? whole : { ...whole, own: true }
  const child = children.find(({ _id }) => _id === key)
  if (child) return { ...whole, scopeId: placeOf(child) }
  throw new Refusal('not_found', 'key')
}

function weekSpan(monday: string): Span {
  if (isPeriod(`w:${monday}`)) return spanOf(`w:${monday}`)
  throw new Refusal('not_found', 'key')
}

type Asked = Pick<Store, 'find'>
/** One page of the standings behind a figure. */
export async function pageBehind(store: Asked, of: Behind, page: PageRequest): Promise<Page<CaseStanding>> {
  const { words: word } = of
  if (word.length === 0) return { rows: [] }
  if (of.own) return store.find('standingsOfUnit', { unitId: of.scopeId, word, ...of.span }, page)
  if (of.category !== undefined) return store.find('standingsOfCategory', { scopes: of.scopeId, category: of.category, word, ...of.span }, page)
  if (of.level !== undefined) return store.find('standingsOfLevel', { scopes: of.scopeId, level: of.level, word, ...of.span }, page)
  return bothLevels(store, of, page)
}

const inOrder = ['major', 'ordinary'] as const satisfies readonly Level[]
/** 重大 first, then the rest: `<n>.<the part's own cursor>`. */
async function bothLevels(store: Asked, of: Behind, { limit, cursor = '0.' }: PageRequest): Promise<Page<CaseStanding>> {
  const rows: CaseStanding[] = []
  // A cursor that is not ours goes to the store as it is, which refuses it.
  const [, first = '0', rest = cursor] = /^([01])\.(.*)$/.exec(cursor) ?? []
  let inner = rest
  for (let part = Number(first); ; part += 1) {
    const level = inOrder[part]
    if (level === undefined) return { rows }
    const page = await pageBehind(store, { ...of, level }, { limit: limit - rows.length, ...(inner === '' ? {} : { cursor: inner }) })
    rows.push(...page.rows)
    if (page.next !== undefined) return { rows, next: `${String(part)}.${page.next}` }
    inner = ''
    if (rows.length === limit) return part + 1 < inOrder.length ? { rows, next: `${String(part + 1)}.` } : { rows }
  }
}
