/** The quiz of the sample: the shipped bank in the office's hands, a contest for everybody that is open, and a welder's first try with one answer missed. */
import { versionsOf } from '../../records/quizCache'
import { onPaper } from '../../records/quizPaper'
import { draftCompetition } from '../../usecases/quiz/draftCompetition'
import { finishQuiz } from '../../usecases/quiz/finishQuiz'
import { moveCompetition } from '../../usecases/quiz/moveCompetition'
import { saveAnswer } from '../../usecases/quiz/saveAnswer'
import { saveCompetition } from '../../usecases/quiz/saveCompetition'
import { startAttempt } from '../../usecases/quiz/startAttempt'
import { sampleCaller } from './caller'
import { playBank } from './playBank'
import type { SessionStage } from './sessionsUnderWay'

const hour = 3_600_000
const day = 24 * hour

const contest = 'sample-quiz'
async function firstTry({ office, set }: SessionStage, at: number): Promise<void> {
  const welder = sampleCaller('p-welder')
  set(at)
  const { attempt, questions } = await startAttempt(office, welder, { competition: contest, elder: false })
  const stored = await office.store.get('quizAttempt', attempt)
  if (stored?.state !== 'running') return
  const versions = await versionsOf(office, stored.paper.map(({ ref }) => ref))
  for (const place of questions.keys()) {
    set(at + (place + 1) * 20_000)
    const key = onPaper(stored.paper[place]?.order ?? [], versions[place]?.key ?? [])
    const missed = [0, 1].find((option) => !key.includes(option)) ?? 0
    await saveAnswer(office, welder, { attempt, place, chosen: place === questions.length - 1 ? [missed] : key, claimedAt: at + (place + 1) * 20_000 })
  }
  await finishQuiz(office, welder, { attempt, answers: [] })
}

export async function playQuiz(stage: SessionStage): Promise<void> {
  const { office, base, set } = stage
  const clerk = sampleCaller('p-clerk')
  set(base + 8 * hour)
  await playBank(office)
  const there = await office.store.get('competition', contest)
  if (!there) {
    const { card } = await draftCompetition(office, clerk, {})
    await saveCompetition(office, clerk, { id: contest, version: 0, card: {
      ...card, title: '“人人讲安全、个个会应急”知识竞赛', intro: '随机五道题，五分钟，每人每天两次。断网不要紧，回来接着答。', audience: { kind: 'public' }, national: true,
      from: base + 8 * hour, until: base + 40 * day,
    } })
  }
  if (there?.state !== 'open') await moveCompetition(office, clerk, { id: contest, version: 1, move: 'open', ground: '' })
  if (!(await office.store.get('ledger', `joined:${contest}:p-welder`))) await firstTry(stage, base + 6 * day + 20 * hour)
}
