/** The result of an attempt that has ended, with each answer, its explanation and its clause. */
import type { QuizResultView } from '@shared/contract/quiz'
import { timeWords } from '@shared/domain/calendar'
import { holdReasons } from '@shared/domain/quizFairness'
import { lateFor } from '@shared/domain/quizTries'
import type { QuizAttempt } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Ended } from './finishAttempt'
import { quizCard } from './quizCards'
import { entryId, ownStanding } from './quizEntries'
import { waitsForLate } from './quizLate'
import { answeredIn, reviewed } from './quizPaper'
import { Refusal } from './refusal'
import { underWay } from './underWay'
import { keptUnits } from './units'

function said({ standing, held, decided, elder, endsAt }: QuizAttempt, waits: boolean): string {
  if (waits) return `时间内没有答案送到，不计入人次。手机里还有答案的，24 小时内连上网会自动送到，由主办单位核定。答案和解析 ${timeWords(endsAt + lateFor)} 起可以看。`
  const words: Record<QuizAttempt['standing'], string> = {
    running: '', empty: '一题都没有作答，不计入人次。', practice: '练习成绩，不计入人次。',
    counted: elder ? '已计入参与人数和人次；长辈版时间更长，不参加排名。' : '已计入参与人数和人次。',
    held: `${held ? holdReasons[held] : ''}，待主办单位核定后计入。`,
    withdrawn: `主办单位已撤回计入，不再计入参与人数和人次：${decided?.ground ?? ''}`,
    refused: `主办单位核定为不计入：${decided?.ground ?? ''}`,
  }
  return words[standing]
}

/** What came too late; null where nothing did, or an officer has let it count. */
function lateOf({ late, answers }: QuizAttempt, place: number): number[] | null {
  const there = late?.[place]
  return there && there.claimedAt !== answers[place]?.claimedAt ? [...there.chosen] : null
}

/** @throws Refusal `quiz_running` while it has not ended: until then nobody is told a key (T-13). */
export async function resultView(office: Pick<Office, 'store' | 'clock'>, { attempt, competition, versions }: Ended): Promise<QuizResultView> {
  const { result } = attempt
  if (attempt.state !== 'finished' || !result) throw new Refusal('quiz_running')
  const now = office.clock.now()
  const [units, entry, his] = await Promise.all([keptUnits(office), office.store.get('quizEntry', entryId(competition._id, attempt.personId)), underWay(office, attempt.personId)])
  const { score, full, passed, took, points, right } = result
  const waits = waitsForLate(competition, attempt, now)
  return {
    attempt: attempt._id, card: quizCard(competition, units, now), startedAt: attempt.startedAt, finishedAt: attempt.finishedAt, took, elder: attempt.elder,
    answered: answeredIn(attempt), score, full, passed, standing: attempt.standing, held: attempt.held, say: said(attempt, waits),
    // What may still count must not be answered with its keys at hand (T-13).
    questions: waits ? [] : versions.flatMap((version, place) => {
      const placed = attempt.paper[place]
      const hidden = his.holds(version)
      // Right or wrong, beside what he chose, would say the key.
      return placed ? [{ ...reviewed(place, placed, version, hidden), chosen: [...(attempt.answers[place]?.chosen ?? [])], late: lateOf(attempt, place), right: hidden ? null : right[place] === true, points: hidden ? null : (points[place] ?? 0) }] : []
    }),
    mine: ownStanding(competition, entry, now),
  }
}
