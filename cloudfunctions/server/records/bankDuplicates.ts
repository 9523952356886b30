/** Which questions a bank has already. */
import type { BankQuestion } from '@shared/domain/quizQuestion'
import type { QuizQuestion } from '../ports/documents'
import type { Office } from '../ports/office'
import { printHash } from './bankQuestions'
import { inLanes } from './inLanes'

const mostAtOnce = 30
const lanes = 8

/** By print: the first head of each. Retired ones count; whoever wants one back puts it back. */
export async function knownPrints(office: Pick<Office, 'store' | 'keys'>, ownerId: string, questions: readonly BankQuestion[]): Promise<ReadonlyMap<string, QuizQuestion>> {
  const prints = [...new Set(questions.map((question) => printHash(office, question)))]
  const known = new Map<string, QuizQuestion>()
  const batches = Array.from({ length: Math.ceil(prints.length / mostAtOnce) }, (_, n) => prints.slice(n * mostAtOnce, (n + 1) * mostAtOnce))
  await inLanes(batches, lanes, async (print) => {
    let cursor: string | undefined
    do {
      const page = await office.store.find('questionsByPrint', { ownerId, print }, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
      for (const head of page.rows) if (!known.has(head.print)) known.set(head.print, head)
      cursor = page.next
    } while (cursor !== undefined)
  })
  return known
}
