/** The quiz of the sample: the shipped bank in the office's hands, a contest that is open, and a welder's first try with one answer missed. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readBankText } from '@shared/domain/quizBankText'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import type { Office } from '../../ports/office'
import { versionsOf } from '../../records/quizCache'
import { onPaper } from '../../records/quizPaper'
import { draftCompetition } from '../../usecases/quiz/draftCompetition'
import { finishQuiz } from '../../usecases/quiz/finishQuiz'
import { moveCompetition } from '../../usecases/quiz/moveCompetition'
import { saveAnswer } from '../../usecases/quiz/saveAnswer'
import { saveCompetition } from '../../usecases/quiz/saveCompetition'
import { saveQuestion } from '../../usecases/quiz/saveQuestion'
import { startAttempt } from '../../usecases/quiz/startAttempt'
import { sampleCaller } from './caller'
import type { SessionStage } from './sessionsUnderWay'

const hour = 3_600_000
const day = 24 * hour
/** Writes that share a commit. */
const together = 40

/** One id a question, by topic and number, so that a start that was killed goes on. */
function shippedBank(folder: string): readonly { readonly id: string; readonly question: BankQuestion }[] {
  const topics = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
  return topics.flatMap((name) => readBankText(readFileSync(path.join(folder, name), 'utf8')).questions.map(({ question }, n) => ({ id: `${name.slice(0, -4).toLowerCase()}-${String(n + 1).padStart(3, '0')}`, question })))
}
const sent = (question: BankQuestion) => ({ ...question, options: [...question.options], key: [...question.key] })

async function fillBank(office: Office, folder: string): Promise<void> {
  const bank = shippedBank(folder)
  const clerk = sampleCaller('p-clerk')
  for (let from = 0; from < bank.length; from += together) {
    await Promise.all(bank.slice(from, from + together).map(({ id, question }) => saveQuestion(office, clerk, { id, version: 0, question: sent(question) })))
  }
}

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

/** @param folder of the shipped bank */
export async function playQuiz(stage: SessionStage, folder: string): Promise<void> {
  const { office, base, set } = stage
  const clerk = sampleCaller('p-clerk')
  set(base + 8 * hour)
  await fillBank(office, folder)
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
