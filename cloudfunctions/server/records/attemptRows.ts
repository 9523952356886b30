/** An ended attempt as officers read it: without a name; the same network bears the same mark (T-14). */
import type { CountedAttempt } from '@shared/contract/quizOffice'
import type { QuizAttempt } from '../ports/documents'
import type { Office } from '../ports/office'
import { kindOfPerson } from './attendees'
import { tookOf } from './quizGrading'
import { toldAnswers } from './quizLate'
import { answeredIn } from './quizPaper'
import type { Directory } from './units'
import { unitName } from './units'

export async function attemptRow({ store }: Pick<Office, 'store'>, units: Directory, attempt: QuizAttempt): Promise<Omit<CountedAttempt, 'turn'>> {
  const answers = toldAnswers(attempt)
  const unitId = attempt.home[0] ?? ''
  return {
    attempt: attempt._id, unit: { id: unitId, name: unitName(units, unitId) }, kind: await kindOfPerson(store, attempt.personId), startedAt: attempt.startedAt,
    seconds: Math.round(tookOf({ answers, startedAt: attempt.startedAt }) / 1000), answered: answeredIn({ answers }), score: attempt.result?.score ?? 0, network: attempt.network.slice(0, 4).toUpperCase(),
  }
}
/** Corrections of it so far. */
export const turnOf = ({ decided }: Pick<QuizAttempt, 'decided'>): number => decided?.turn ?? 0
