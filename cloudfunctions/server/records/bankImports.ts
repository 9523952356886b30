/** An import before it is in the bank: whose it is, what was read, what a page shows of it. */
import type { BankImportView, BankSource } from '@shared/contract/bank'
import { civilDay } from '@shared/domain/calendar'
import { duplicatesWithin } from '@shared/domain/quizDuplicates'
import { draftOf, type DraftDefaults } from '@shared/domain/quizDraft'
import type { PlacedQuestion } from '@shared/domain/quizBankText'
import { futureFault, optionKey, type BankQuestion } from '@shared/domain/quizQuestion'
import { replacedFault } from '@shared/domain/replacedDocuments'
import type { Caller } from '../ports/caller'
import type { BankImport } from '../ports/documents'
import type { Said } from '../ports/documents.bank'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { knownPrints } from './bankDuplicates'
import { printHash, versionRef } from './bankQuestions'
import { readSource } from './bankSource'
import { canonical } from './canonical'
import { inLanes } from './inLanes'
import { Refusal } from './refusal'
import { underWay } from './underWay'

/** Questions a transaction writes: two documents each. */
export const inOnePart = 20
const mostListed = 200
const lanes = 8
const shownFirst = 3

export const pieceId = (importId: string, piece: number): string => `${importId}:${String(piece)}`
/** Each check puts down parts of its own, so that a page which checks again changes nothing under one that confirms. */
export const partId = ({ _id, checks }: Pick<BankImport, '_id' | 'checks'>, part: number): string => `${_id}:${String(checks)}:${String(part)}`

/** @throws Refusal `not_allowed` for whoever acts for no unit. */
export function ownerOf(caller: Caller): string {
  const owner = caller.acting?.unit._id
  if (owner === undefined) throw new Refusal('not_allowed')
  return owner
}
/** @throws Refusal `not_found` for another unit's. */
export async function ownImport(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<BankImport> {
  const found = await store.get('bankImport', id)
  if (found?.ownerId !== ownerOf(caller)) throw new Refusal('not_found')
  return found
}

export const newImport = ({ id, ownerId, by, at, source, name, pieces }: { readonly id: string; readonly ownerId: string; readonly by: string; readonly at: number } & Pick<BankImport, 'source' | 'name' | 'pieces'>): BankImport => ({
  _id: id, v: 1, ownerId, byPersonId: by, at, state: 'laying', source, name, pieces, checks: 0, parts: 0, questions: 0, fresh: 0,
  faultCount: 0, faults: [], duplicateCount: 0, duplicates: [], noteCount: 0, notes: [], sample: [], partsDone: 0, added: 0, skipped: 0, stamp: 0,
})

const notesOn = (rows: readonly PlacedQuestion[]): readonly Said[] => rows.flatMap(({ line, question: { clause } }) => (clause === '' ? [{ line, say: '没有写依据，答题的人看不到出处。' }] : []))
/** What only the day tells: a clause that is replaced by now, a day of checking that has not come. What is shipped was checked before it was, whatever the clock says. */
const faultsToday = (rows: readonly PlacedQuestion[], source: BankSource, today: string): readonly Said[] =>
  rows.flatMap(({ line, question }) => [replacedFault(question, today), source === 'shipped' ? undefined : futureFault(question, today)?.say].flatMap((say) => (say === undefined ? [] : [{ line, say }])))

/** Its right answers by their words, since the same options may stand in another order. */
const rightWords = ({ options, key }: BankQuestion): string => canonical(key.map((at) => optionKey(options[at] ?? '')).sort())
const otherAnswer = '答案不同，请核对哪个对；要改题库里的，请到那道题上改'

/**
 * Reads all of it and says everything about it. Nothing is in the bank; what may be written is put down in parts.
 * @throws Refusal `bank_incomplete`, or what `readSource` refuses.
 */
export async function checkAgain(office: Office, one: BankImport, defaults: DraftDefaults): Promise<BankImport> {
  if (one.state === 'confirmed' || one.state === 'applied') return one
  const pieces = await Promise.all(Array.from({ length: one.pieces }, (_, piece) => office.store.get('bankPiece', pieceId(one._id, piece))))
  if (pieces.some((piece) => piece === undefined)) throw new Refusal('bank_incomplete')
  const { questions, faults: unread } = await readSource(office, one.source, pieces.map((piece) => piece?.body ?? ''), defaults)
  const known = await knownPrints(office, one.ownerId, questions.map(({ question }) => question))
  const his = await underWay(office, one.byPersonId)
  const byLine = new Map(questions.map(({ line, question }) => [line, question]))
  const within = new Map(duplicatesWithin(questions).map(({ line, firstLine }) => [line, firstLine]))
  const kept = new Map<string, BankQuestion>()
  await inLanes([...known.values()], lanes, async ({ print, _id, version }) => {
    const there = await office.store.get('quizVersion', versionRef(_id, version))
    // Of what he is answering himself nobody is told whether a guess is the key (T-13).
    if (there && !his.holds(there)) kept.set(print, there)
  })
  const fresh: PlacedQuestion[] = []
  const duplicates: (Said & { readonly stem: string })[] = []
  for (const row of questions) {
    const { line, question } = row
    const { stem } = question
    const first = within.get(line)
    const there = known.get(printHash(office, row.question))
    const earlier = first === undefined ? undefined : byLine.get(first)
    const differs = (other: BankQuestion | undefined): string => (other && rightWords(other) !== rightWords(question) ? `，${otherAnswer}` : '')
    if (there) duplicates.push({ line, stem, say: `${there.state === 'retired' ? '题库里已有这道题，已停用' : '题库里已有这道题'}${differs(kept.get(there.print))}` })
    else if (first !== undefined) duplicates.push({ line, stem, say: `与第 ${String(first)} 行的题一样${differs(earlier)}` })
    else fresh.push(row)
  }
  const parts = Array.from({ length: Math.ceil(fresh.length / inOnePart) }, (_, n) => fresh.slice(n * inOnePart, (n + 1) * inOnePart))
  const checks = one.checks + 1
  for (const [n, rows] of parts.entries()) await office.store.transact((tx) => tx.put('bankPart', { _id: partId({ _id: one._id, checks }, n), v: 1, importId: one._id, rows }))
  const notes = notesOn(fresh)
  const faults = [...unread, ...faultsToday(fresh, one.source, civilDay(office.clock.now()))].sort((one, other) => one.line - other.line)
  const checked: BankImport = {
    ...one, state: faults.length > 0 ? 'faulty' : 'checked', checks, parts: parts.length, questions: questions.length, fresh: fresh.length,
    faultCount: faults.length, faults: faults.slice(0, mostListed).map(({ line, say }) => ({ line, say })),
    duplicateCount: duplicates.length, duplicates: duplicates.slice(0, mostListed), noteCount: notes.length, notes: notes.slice(0, mostListed), sample: fresh.slice(0, shownFirst),
  }
  return office.store.transact(async (tx) => {
    const now = await tx.get('bankImport', one._id)
    // Another page has checked or confirmed it meanwhile: that stands.
    if (now?.checks !== one.checks || now.state === 'confirmed') return now ?? one
    await tx.put('bankImport', checked)
    return checked
  })
}

/** A duplicate is no fault: what is there stays as it is. */
export function importView({ _id, state, source, name, questions, fresh, faultCount, faults, duplicateCount, duplicates, noteCount, notes, sample, added, skipped }: BankImport): BankImportView {
  return {
    id: _id, state, source, name, questions, fresh, faultCount, faults: [...faults], duplicateCount, duplicates: [...duplicates], noteCount, notes: [...notes],
    sample: sample.map(({ line, question }) => { const { kind, stem, options, answer } = draftOf(question); return { line, kind, stem, options: [...options], answer } }),
    done: added + skipped, added, skipped,
  }
}
