/** A question of the wrong book, answered once more: graded by the office, and where it cannot be asked, by the outbox later. */
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { handIn } from '@/outbox/addQuiz'
import { newId } from '@/outbox/names'

/** What is left in the book; undefined = kept on this phone. Rejects with ProblemError. */
export async function practised(ref: string, chosen: readonly number[]): Promise<number | undefined> {
  const data = { practice: await newId({ now, randomBytes }), answers: [{ ref, chosen: [...chosen] }] }
  try {
    return (await call('quiz.practised', data)).left
  } catch (reason) {
    if (problemIn(reason).kind !== 'later') throw reason
    await handIn('错题练习', { action: 'quiz.practised', data })
    return undefined
  }
}
