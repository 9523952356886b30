/** One paper on one phone: opened anew or where it stopped, its answers kept and sent, its time by the office's clock, its end (J12). */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { QuizPaper, SavedAnswer } from '@shared/contract/quiz'
import { timeLeft } from '@shared/domain/quizTries'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { after, now } from '@/device/clock'
import { onLooking } from '@/device/looking'
import { handIn } from '@/outbox/addQuiz'
import { unsent } from '@/outbox/keptTaps'
import { useOutbox } from '@/outbox/outbox'
import { competitionOf, forgetPaper, keepPaper, keepTaps, keptPaper, keptTaps, takeOver } from '../keptPapers'
import { openSender, senderOf, type Sender } from './sender'
import { lying, merged, resumeAt } from './sheet'

interface Opened { readonly paper: QuizPaper; readonly sender: Sender }
/** `result`: it has ended, and its result can be read. */
type Opening = Opened | 'result'

const ports = (attempt: string) => ({
  now, after,
  answer: (input: Parameters<typeof call<'quiz.answer'>>[1]) => call('quiz.answer', input, { quiet: true }),
  late: (answers: readonly SavedAnswer[]) => call('quiz.finish', { attempt, answers: [...answers] }, { quiet: true }),
  keep: (kept: Parameters<typeof keepTaps>[1]) => keepTaps(attempt, kept),
})

/** The time is over: what this phone still has goes with the end, or after it. Another's paper, or one that is gone, is said by its result. */
async function endWith(attempt: string, answers: readonly SavedAnswer[], running: boolean): Promise<void> {
  if (!running && answers.length === 0) return
  try {
    await call('quiz.finish', { attempt, answers: [...answers] }, { quiet: true })
  } catch (reason) {
    if (problemIn(reason).kind === 'later' || running) throw reason
  }
}
/** The paper from the office; `result` where it has ended. Rejects with ProblemError. */
async function fromOffice(attempt: string): Promise<QuizPaper | 'result'> {
  const competition = competitionOf(attempt)
  const { mine: { running } } = await call('quiz.read', { competition })
  // Asking for a paper that is not under way would begin another one, and cost a try.
  if (running?.attempt !== attempt || running.over) {
    await endWith(attempt, unsent((await keptTaps(attempt))?.taps ?? {}), running?.attempt === attempt)
    return 'result'
  }
  const paper = await call('quiz.start', { competition, elder: false })
  return paper.attempt === attempt ? paper : 'result'
}

/** @param fresh the paper comes from the office just now */
function resumed(paper: QuizPaper, sender: Sender, fresh: boolean): Opened {
  if (fresh) sender.adopt(paper)
  const { taps, at } = sender.state()
  sender.look(resumeAt(taps, paper.questions.length, at))
  return { paper, sender }
}
async function open(attempt: string): Promise<Opening> {
  const handed = takeOver(attempt)
  try {
    const paper = handed ?? (await fromOffice(attempt))
    if (paper === 'result') {
      await forgetPaper(attempt)
      return 'result'
    }
    await keepPaper(paper)
    const kept = await keptTaps(attempt)
    const taps = merged(paper, kept?.taps)
    return resumed(paper, senderOf(attempt, () => openSender(attempt, { taps, ahead: paper.now - now(), at: kept?.at ?? 0 }, ports(attempt))), true)
  } catch (reason) {
    const kept = problemIn(reason).kind === 'later' ? await keptPaper(attempt) : undefined
    if (!kept) throw reason
    const taps = lying(kept.paper, kept.taps)
    return resumed(kept.paper, senderOf(attempt, () => openSender(attempt, { taps, ahead: kept.ahead, at: kept.at }, ports(attempt))), false)
  }
}

const second = 1_000
/** ms between two questions to the office about the same paper. */
const pause = 3_000
/** A clock that jumps by more was set by somebody, or the app slept: the office is asked what time it is. */
const jump = 4_000

export function usePaper(attempt: string, onResult: () => void) {
  const { shown, reload } = useLoaded(attempt, () => open(attempt))
  const opened = shown.state === 'ready' && shown.value !== 'result' ? shown.value : undefined
  const [, draw] = useState(0)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const result = useRef(onResult)
  result.current = onResult
  const items = useOutbox((state) => state.items)
  const waiting = items.find(({ id }) => id === attempt)
  const inBox = useRef(false)

  const done = useRef(false)
  const finished = useCallback(() => {
    if (done.current) return
    done.current = true
    opened?.sender.end()
    void forgetPaper(attempt).then(() => result.current())
  }, [attempt, opened])

  useEffect(() => (opened ? opened.sender.listen(() => draw((turn) => turn + 1)) : undefined), [opened])
  useEffect(() => { if (shown.state === 'ready' && shown.value === 'result') result.current() }, [shown])
  useEffect(() => { if (opened) void opened.sender.send() }, [opened])

  /** What the office says of this paper: still under way, and what time it is; or at its end. */
  const asking = useRef({ now: false, notBefore: 0 })
  const ask = useCallback(async (): Promise<void> => {
    if (!opened || asking.current.now || now() < asking.current.notBefore) return
    asking.current.now = true
    try {
      const { now: officeNow, mine: { running } } = await call('quiz.read', { competition: competitionOf(attempt) }, { quiet: true })
      if (running?.attempt === attempt && !running.over) opened.sender.clock(officeNow)
      else {
        await endWith(attempt, unsent(opened.sender.state().taps), running?.attempt === attempt)
        finished()
      }
    } catch {
      // Not reached: what this phone knows goes on being true, and it asks again.
    } finally {
      asking.current = { now: false, notBefore: now() + pause }
    }
  }, [attempt, finished, opened])

  const sending = opened?.sender.state()
  const left = opened && sending ? timeLeft(opened.paper.endsAt, now() + sending.ahead) : 0
  const over = opened !== undefined && left === 0
  const ended = sending?.ended === true
  useEffect(() => { if (ended && !busy) void ask() }, [ended, busy, ask])

  const looked = useRef(now())
  useEffect(() => {
    if (!opened) return undefined
    let stop = () => undefined as void
    const turn = (): void => {
      const gap = now() - looked.current
      looked.current = now()
      const { ahead } = opened.sender.state()
      if (gap < -second || gap > jump || timeLeft(opened.paper.endsAt, now() + ahead) === 0) void ask()
      draw((one) => one + 1)
      stop = after(second, turn)
    }
    looked.current = now()
    stop = after(second, turn)
    return () => stop()
  }, [ask, opened])
  useEffect(() => onLooking((looking) => { if (looking) { void opened?.sender.send(); void ask() } }), [ask, opened])

  // Handed in without network: once the outbox has sent it, there is a result.
  useEffect(() => {
    if (waiting && waiting.state !== 'refused') inBox.current = true
    else if (inBox.current && !waiting) finished()
  }, [waiting, finished])

  const hand = async (): Promise<void> => {
    if (!opened) return
    setBusy(true)
    setSaid('')
    const answers = [...unsent(opened.sender.state().taps)]
    try {
      await call('quiz.finish', { attempt, answers })
      finished()
    } catch (reason) {
      if (problemIn(reason).kind !== 'later') setSaid(failureOf(reason).say)
      else await handIn(`答卷：${opened.paper.card.title}`, { action: 'quiz.finish', data: { attempt, answers } }).catch((full: unknown) => { setSaid(failureOf(full).say) })
      setBusy(false)
    }
  }
  return { shown, reload, opened, sending, left, over, busy, said, hand, handedIn: waiting !== undefined && waiting.state !== 'refused', refused: waiting?.state === 'refused' ? waiting.problem?.say ?? '' : '' }
}
