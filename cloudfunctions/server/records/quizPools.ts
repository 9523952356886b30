/** What the banks hold for a competition: looked at while it is prepared, frozen when it is opened. */
import { poolShort } from '@shared/contract/problems.office'
import type { CompetitionCard, PaperRule } from '@shared/domain/quizCompetition'
import { rulesOn } from '@shared/domain/quizCompetition'
import { shortRule } from '@shared/domain/quizDrawing'
import type { PoolCell } from '@shared/domain/quizDrawing'
import { difficulties, quizCategories } from '@shared/domain/quizWords'
import type { QuizQuestion } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { versionRef } from './bankQuestions'
import { officeOf } from './bankView'
import { shownTimes } from './bankShelf'
import { everyRow } from './everyRow'
import { unitsOf } from './units'

type Head = Pick<QuizQuestion, '_id' | 'version' | 'category' | 'difficulty' | 'industry' | 'options' | 'print'>
const keptFor = 30_000
const held = new WeakMap<Store, Map<string, { readonly at: number; readonly heads: readonly Head[] }>>()

/** @param fresh for what is frozen; a page that looks may be half a minute behind: a bank has ten thousand rows. */
async function activeIn({ store, clock }: Pick<Office, 'store' | 'clock'>, ownerId: string, fresh: boolean): Promise<readonly Head[]> {
  const banks = held.get(store) ?? new Map<string, { readonly at: number; readonly heads: readonly Head[] }>()
  held.set(store, banks)
  const now = clock.now()
  const kept = banks.get(ownerId)
  if (!fresh && kept && Math.abs(now - kept.at) < keptFor) return kept.heads
  const times = await shownTimes(store, ownerId)
  const heads: Head[] = []
  for await (const { _id, version, category, difficulty, industry, options, print } of everyRow(store, 'questionsOfBank', { ownerId, state: 'active', ...times })) heads.push({ _id, version, category, difficulty, industry, options, print })
  banks.set(ownerId, { at: now, heads })
  return heads
}

/** The first of each print: what two banks both hold, or one holds again since it was put back, comes up in a paper once. */
function onceEach(heads: readonly Head[]): readonly Head[] {
  const seen = new Set<string>()
  return heads.filter(({ print }) => !seen.has(print) && seen.add(print))
}

/** By category and difficulty, in the order of the words; of a question in both banks the office's. */
export async function poolFor(office: Pick<Office, 'store' | 'clock'>, ownerId: string, { bank, industries }: Pick<CompetitionCard, 'bank' | 'industries'>, fresh: boolean): Promise<readonly PoolCell[]> {
  const officeId = officeOf(await unitsOf(office))
  const owners = new Set(bank === 'own' ? [ownerId] : bank === 'office' ? [officeId] : [officeId, ownerId])
  const heads = (await Promise.all([...owners].map((owner) => activeIn(office, owner, fresh)))).flat()
  const fitting = onceEach(heads.filter(({ industry }) => industries.length === 0 || industry === 'general' || industries.includes(industry))).slice().sort((one, other) => (one._id < other._id ? -1 : 1))
  const cells: PoolCell[] = []
  for (const category of Object.keys(quizCategories) as (keyof typeof quizCategories)[]) {
    for (const difficulty of Object.keys(difficulties) as (keyof typeof difficulties)[]) {
      const of = fitting.filter((head) => head.category === category && head.difficulty === difficulty)
      if (of.length > 0) cells.push({ category, difficulty, refs: of.map(({ _id, version }) => versionRef(_id, version)), options: of.map(({ options }) => options) })
    }
  }
  return cells
}

const ruleWords = ({ category, difficulty }: PaperRule): string => `${category === null ? '题库' : quizCategories[category]}${difficulty === null ? '' : `（${difficulties[difficulty]}）`}`
/** '' = every paper of every day can be drawn. */
export function shortWords(card: CompetitionCard, pool: readonly PoolCell[]): string {
  for (const theme of card.style === 'daily' ? new Set(card.themes) : [null]) {
    const short = shortRule(pool, rulesOn(card.rules, theme))
    if (short) return poolShort(ruleWords(short.rule), short.there, short.rule.count)
  }
  return ''
}

/** Documents have an end: so many questions lie in one. */
const inOnePart = 5000
/** In parts, none of them larger than a document may be. */
export function poolParts(cells: readonly PoolCell[]): readonly (readonly PoolCell[])[] {
  const parts: PoolCell[][] = [[]]
  let room = inOnePart
  for (const cell of cells) {
    for (let from = 0; from < cell.refs.length;) {
      if (room === 0) {
        parts.push([])
        room = inOnePart
      }
      const until = Math.min(cell.refs.length, from + room)
      parts.at(-1)?.push({ ...cell, refs: cell.refs.slice(from, until), options: cell.options.slice(from, until) })
      room -= until - from
      from = until
    }
  }
  return parts
}
