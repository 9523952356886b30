/** The unit's own bank as a file: text that can be read in again, or a sheet. */
import { writeCsv } from '@shared/domain/csv'
import { writeBankText } from '@shared/domain/quizBankText'
import { writeBankRows } from '@shared/domain/quizSheet'
import { quizCategories } from '@shared/domain/quizWords'
import { civilDay } from '@shared/domain/calendar'
import type { QuizQuestion } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { ownerOf } from '../../records/bankImports'
import { bodyOf, versionRef } from '../../records/bankQuestions'
import { shownTimes } from '../../records/bankShelf'
import { underWay } from '../../records/underWay'

/** A file's worth: an answer has an end, and so has somebody's patience. */
const inOneFile = 500
const inOnePage = 100
const widths = [8, 50, 40, 14, 24, 24, 24, 24, 14, 14, 14, 14, 8, 50, 40, 12, 16, 6, 12]
const endings = { text: 'txt', csv: 'csv', xlsx: 'xlsx' } as const

export const exportBank: UseCase<'bank.export'> = async (office, caller, { format, state, category, cursor }) => {
  const ownerId = ownerOf(caller)
  const times = await shownTimes(office.store, ownerId)
  const heads: QuizQuestion[] = []
  let next = cursor
  do {
    const request = { limit: inOnePage, ...(next === undefined ? {} : { cursor: next }) }
    const page = category === null ? await office.store.find('questionsOfBank', { ownerId, state, ...times }, request) : await office.store.find('questionsOfCategory', { ownerId, state, category, ...times }, request)
    heads.push(...page.rows)
    next = page.next
  } while (next !== undefined && heads.length < inOneFile)
  const versions = await Promise.all(heads.map(({ _id, version }) => office.store.get('quizVersion', versionRef(_id, version))))
  // As they came in: lists have the latest first.
  const his = await underWay(office, caller.personId)
  const questions = versions.flatMap((version) => (version && !his.holds(version) ? [bodyOf(version)] : [])).reverse()
  const name = `题库${category === null ? '' : `-${quizCategories[category]}`}-${civilDay(office.clock.now())}.${endings[format]}`
  const rest = { name, count: questions.length, waiting: versions.filter((version) => version && his.holds(version)).length, ...(next === undefined ? {} : { next }) }
  if (format === 'text') return { ...rest, text: writeBankText(questions), base64: null }
  const rows = writeBankRows(questions)
  if (format === 'csv') return { ...rest, text: writeCsv(rows), base64: null }
  return { ...rest, text: null, base64: Buffer.from(await office.sheets.write(rows, widths)).toString('base64') }
}
