/**
 * Sums of questions over the papers that count, kept beside a competition in parts of a bounded size. The ledger is their source: each
 * paper that counts has one row, in the order it was received, so a row is counted once, whoever counts and however often he is stopped.
 */
import { addSums, noSums, sumsOfPaper, timesSums } from '@shared/domain/quizAnalysis'
import type { QuestionSums } from '@shared/domain/quizAnalysis'
import { aboutCompetition } from '@shared/domain/quizFigures'
import { pointsOf } from '@shared/domain/quizScoring'
import type { Competition, LedgerRow, PaperSums } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { frozenPool, versionsOf } from './quizCache'
import type { Directory } from './units'

type Asked = Pick<Office, 'store'>
type Mark = PaperSums['through']
/** Papers and their sums: `<industry> <question version>`; no industry = a unit without one. */
export interface Papers {
  readonly papers: number
  readonly through: Mark
  readonly sums: ReadonlyMap<string, QuestionSums>
}
const nothing: Mark = { at: 0, id: '' }
const largestPart = 300

/** So many parts hold a competition's questions: as the pool is frozen, always the same number. */
async function partsOf(office: Asked, competition: Competition): Promise<number> {
  const questions = (await frozenPool(office, competition)).reduce((sum, { refs }) => sum + refs.length, 0)
  return Math.max(1, Math.ceil(questions / largestPart))
}
const partId = (competition: Competition, part: number): string => `${competition._id}:${String(competition.openedAt)}:${String(part)}`
const partIds = async (office: Asked, competition: Competition): Promise<readonly string[]> => Array.from({ length: await partsOf(office, competition) }, (_, part) => partId(competition, part))
function partOf(key: string, parts: number): number {
  let sum = 0
  for (const letter of key.slice(key.indexOf(' ') + 1)) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum % parts
}

/** What has been counted so far. */
export async function keptPapers(office: Asked, competition: Competition): Promise<Papers> {
  const parts = await Promise.all((await partIds(office, competition)).map((id) => office.store.get('paperSums', id)))
  const sums = new Map<string, QuestionSums>()
  for (const part of parts) for (const { key, ...rest } of part?.rows ?? []) sums.set(key, rest)
  return { papers: parts[0]?.papers ?? 0, through: parts[0]?.through ?? nothing, sums }
}

const isAfter = ({ receivedAt, _id }: LedgerRow, { at, id }: Mark): boolean => receivedAt > at || (receivedAt === at && _id > id)
/** The next rows of the ledger about it, in order, as many as are asked for at once. @param until exclusive */
async function rowsAfter(store: Pick<Store, 'find'>, competition: Competition, through: Mark, until: number, most: number): Promise<readonly LedgerRow[]> {
  const found: LedgerRow[] = []
  let cursor: string | undefined
  do {
    const page = await store.find('ledgerAbout', { about: aboutCompetition(competition._id), from: through.at, until }, cursor === undefined ? { limit: 100 } : { limit: 100, cursor })
    found.push(...page.rows.filter((row) => isAfter(row, through)))
    cursor = page.next
  } while (cursor !== undefined && found.length < most)
  return found.slice(0, most)
}

/** What so many next rows add; `rows` 0 = nothing more to count. */
export async function nextPapers(office: Asked, competition: Competition, units: Directory, through: Mark, until: number, most: number): Promise<Papers & { readonly rows: number }> {
  const rows = await rowsAfter(office.store, competition, through, until, most)
  const attempts = await Promise.all(rows.map(async ({ detail }) => (typeof detail?.['attempt'] === 'string' ? office.store.get('quizAttempt', detail['attempt']) : undefined)))
  const sums = new Map<string, QuestionSums>()
  let papers = 0
  for (const [n, attempt] of attempts.entries()) {
    if (!attempt?.result) continue
    // Taken back: what it said is taken out.
    const sign = Math.sign(rows[n]?.amount ?? 1)
    papers += sign
    const industry = units.get(rows[n]?.personScopes?.[0] ?? '')?.industry ?? ''
    const refs = attempt.paper.map(({ ref }) => ref)
    const full = (await versionsOf(office, refs)).map((version) => pointsOf(version, competition.card.scoring))
    for (const [at, one] of sumsOfPaper(attempt.result.points, full, attempt.result.right).entries()) {
      const key = `${industry} ${refs[at] ?? ''}`
      sums.set(key, addSums(sums.get(key) ?? noSums, timesSums(one, sign)))
    }
  }
  const last = rows.at(-1)
  return { rows: rows.length, papers, through: last ? { at: last.receivedAt, id: last._id } : through, sums }
}

/** Not one whose every paper was taken back. */
const isAsked = ([, { asked }]: readonly [string, QuestionSums]): boolean => asked !== 0

/** Adds them, unless somebody has counted on from there meanwhile. @returns whether it did */
export async function keepPapers(office: Asked, competition: Competition, from: Mark, more: Papers): Promise<boolean> {
  const ids = await partIds(office, competition)
  return office.store.transact(async (tx) => {
    const first = await tx.get('paperSums', ids[0] ?? '')
    const there = first?.through ?? nothing
    if (there.at !== from.at || there.id !== from.id) return false
    for (const [n, id] of ids.entries()) {
      const added = [...more.sums].filter(([key]) => partOf(key, ids.length) === n)
      if (added.length === 0 && n > 0) continue
      const part = n === 0 ? first : await tx.get('paperSums', id)
      const sums = new Map<string, QuestionSums>((part?.rows ?? []).map(({ key, ...rest }) => [key, rest]))
      for (const [key, one] of added) sums.set(key, addSums(sums.get(key) ?? noSums, one))
      await tx.put('paperSums', { _id: id, v: 1, papers: (part?.papers ?? 0) + (n === 0 ? more.papers : 0), through: more.through, rows: [...sums].filter(isAsked).map(([key, rest]) => ({ key, ...rest })) })
    }
    return true
  })
}

/** Two countings as one. */
export function together(one: Papers, other: Papers): Papers {
  const sums = new Map(one.sums)
  for (const [key, rest] of other.sums) sums.set(key, addSums(sums.get(key) ?? noSums, rest))
  return { papers: one.papers + other.papers, through: other.through, sums: new Map([...sums].filter(isAsked)) }
}
