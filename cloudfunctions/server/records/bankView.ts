/** A question for the officers of its bank: with its key, and who wrote which version. */
import type { BankRow, QuestionView } from '@shared/contract/quizBank'
import type { Caller } from '../ports/caller'
import type { QuizQuestion } from '../ports/documents'
import type { Office } from '../ports/office'
import { bodyOf, versionRef } from './bankQuestions'
import { Refusal } from './refusal'
import type { Directory } from './units'
import { underWay } from './underWay'
import { unitName, unitsOf } from './units'

/** The office's bank is everybody's to read; a unit's own is its own. */
export const officeOf = (units: Directory): string => [...units.values()].find(({ kind }) => kind === 'office')?._id ?? ''
const mostVersions = 20

/** @throws Refusal `not_found` for a question of another unit's bank. */
export async function openQuestion(office: Pick<Office, 'store'>, caller: Caller, id: string): Promise<{ readonly head: QuizQuestion; readonly own: boolean }> {
  const [head, units] = await Promise.all([office.store.get('quizQuestion', id), unitsOf(office)])
  const own = head?.ownerId === caller.acting?.unit._id
  if (!head || (!own && head.ownerId !== officeOf(units))) throw new Refusal('not_found')
  return { head, own }
}

export const bankRow = ({ _id, version, state, ownerId, kind, category, difficulty, industry, stem, changedAt }: QuizQuestion, units: Directory): BankRow =>
  ({ id: _id, version, state, owner: { id: ownerId, name: unitName(units, ownerId) }, kind, category, difficulty, industry, stem, changedAt })

/** @param personId who reads: nobody is told the key of what he is answering. */
export async function questionView(office: Pick<Office, 'store' | 'clock'>, head: QuizQuestion, own: boolean, personId: string): Promise<QuestionView> {
  const numbers = Array.from({ length: Math.min(head.version, mostVersions) }, (_, n) => head.version - n)
  const [units, ...versions] = await Promise.all([unitsOf(office), ...numbers.map((number) => office.store.get('quizVersion', versionRef(head._id, number)))])
  const [current] = versions
  if (!current) throw new Refusal('not_found')
  const names = await Promise.all(versions.map(async (version) => (version && (await office.store.get('person', version.by))?.name) ?? ''))
  const hidden = (await underWay(office, personId)).holds(current)
  const question = hidden ? { ...bodyOf(current), key: [], explanation: '', clause: '', checkedOn: '' } : bodyOf(current)
  return {
    row: bankRow(head, units),
    hidden,
    question: { ...question, options: [...question.options], key: [...question.key] },
    own,
    versions: versions.flatMap((version, n) => (version ? [{ number: version.number, at: version.at, by: names[n] ?? '' }] : [])),
  }
}
