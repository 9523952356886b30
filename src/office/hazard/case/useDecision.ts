/** Choosing, filling in and sending one decision. What was typed stays through every refusal, reload and leaving of the page. */
import { useState } from 'react'
import type { CaseView } from '@shared/contract/hazard'
import { civilTime } from '@shared/domain/calendar'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { useOutbox, type DecisionItem } from '@/outbox/outbox'
import { decisionOf, lackOf, unfilled, type Filled, type Lack, type LackField } from './decision'
import { isOfficeMove, labelOf, type OfficeMove } from './moveForms'
import { useWaiting } from './useWaiting'
import { useWords } from './useWords'

export interface Act {
  readonly move: OfficeMove | null
  readonly filled: Filled
  readonly lack: Lack | undefined
  readonly busy: boolean
  /** What the last try came to; '' before the first. */
  readonly said: string
  /** A decision with photos that is still on this phone. */
  readonly waiting: DecisionItem | undefined
  readonly choose: (move: OfficeMove | null) => void
  readonly change: (part: Partial<Filled>) => void
  readonly send: () => void
  readonly retry: () => void
  readonly takeBack: () => void
}

/** What was done meanwhile, and when: the last step of the case as it is now. */
export function latestOf(view: CaseView): string {
  const last = view.steps[view.steps.length - 1]
  return last ? `最新一步：${last.sentence}（${civilTime(last.at)}）。` : ''
}

/** The field that a refusal of the office is about: it is said there. */
const fieldOf: Readonly<Record<string, LackField>> = {
  targetId: 'target', personId: 'person', intoId: 'into', criterionId: 'criterion', kinds: 'controls', words: 'ground', reply: 'ground', ground: 'ground', until: 'until',
  to: 'to', number: 'number', measures: 'measures', responsible: 'responsible', funds: 'funds', contingency: 'contingency',
}

export function useDecision(shown: CaseView | undefined, replace: (now: CaseView) => void, begin?: string): Act {
  const words = useWords(shown?.id, begin !== undefined && isOfficeMove(begin) ? begin : null)
  const { move, filled } = words
  const [lack, setLack] = useState<Lack>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const { addDecision, retry, remove } = useOutbox.getState()

  const readAgain = async () => {
    const now = shown && (await call('hazard.case', { id: shown.id }).catch(() => null))
    if (now) replace(now)
    return now
  }
  const waiting = useWaiting(shown, (sent) => {
    if (isOfficeMove(sent)) setSaid(`已办：${labelOf(sent)}`)
    void readAgain()
  })

  const refused = async (error: unknown) => {
    const problem = problemIn(error)
    const field = problem.code === 'target_not_possible' ? 'target' : fieldOf[problem.field ?? '']
    if (field !== undefined) return setLack({ field, say: problem.say })
    const now = problem.kind === 'stale' ? await readAgain() : null
    setSaid(now ? `${problem.say}${latestOf(now)}` : problem.say)
  }

  const make = async (chosen: OfficeMove, item: CaseView, withFilled: Filled) => {
    const made = decisionOf(chosen, item, withFilled)
    if ('photos' in made) {
      const { photos: _, ...rest } = made
      await addDecision(rest, withFilled.photos)
      return
    }
    replace(await call('hazard.decide', made))
    setSaid(`已办：${labelOf(chosen)}`)
  }

  const decide = async (chosen: OfficeMove, withFilled: Filled) => {
    if (!shown || busy) return
    const missing = lackOf(chosen, withFilled)
    setLack(missing)
    if (missing) return
    setBusy(true)
    setSaid('')
    try {
      await make(chosen, shown, withFilled)
      words.clear()
    } catch (error) {
      await refused(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    move, filled, lack, busy, said, waiting,
    choose: (next) => {
      setLack(undefined)
      setSaid('')
      // 接收 asks nothing: one tap is enough.
      if (next === 'accept') void decide('accept', unfilled)
      else words.choose(next)
    },
    change: (part) => {
      setLack(undefined)
      words.change(part)
    },
    send: () => { if (move) void decide(move, filled) },
    retry: () => { if (waiting) void retry(waiting.id) },
    takeBack: () => {
      if (!waiting) return
      words.change({ ground: waiting.decision.ground })
      words.choose(isOfficeMove(waiting.decision.move) ? waiting.decision.move : null)
      void remove(waiting.id).then(readAgain)
    },
  }
}
