/** Choosing, filling in and sending one decision. What was typed stays through every refusal and reload. */
import { useState } from 'react'
import type { CaseView } from '@shared/contract/hazard'
import { civilTime } from '@shared/domain/calendar'
import { call, ProblemError } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { decisionOf, lackOf, unfilled, type Filled, type Lack } from './decision'
import { moveForms, type OfficeMove } from './moveForms'

export interface Act {
  readonly move: OfficeMove | null
  readonly filled: Filled
  readonly lack: Lack | undefined
  readonly busy: boolean
  /** What the last try came to; '' before the first. */
  readonly said: string
  readonly choose: (move: OfficeMove | null) => void
  readonly change: (part: Partial<Filled>) => void
  readonly send: () => void
}

/** Who was faster, and when: the last step of the case as it is now. */
const fasterThanUs = (now: CaseView): string => {
  const last = now.steps[now.steps.length - 1]
  return last ? `${last.by} ${civilTime(last.at)}：${last.label}` : ''
}

export function useDecision(shown: CaseView | undefined, replace: (now: CaseView) => void): Act {
  const [move, setMove] = useState<OfficeMove | null>(null)
  const [filled, setFilled] = useState(unfilled)
  const [lack, setLack] = useState<Lack>()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const refused = async (error: unknown) => {
    if (!(error instanceof ProblemError)) return setSaid(failureOf(error).say)
    const { problem } = error
    if (problem.code === 'target_not_possible') return setLack({ field: 'target', say: problem.say })
    if (problem.kind !== 'stale' || !shown) return setSaid(problem.say)
    const now = await call('hazard.case', { id: shown.id }).catch(() => null)
    if (now) replace(now)
    setSaid(now ? `${problem.say}${fasterThanUs(now)}。您填写的内容都在。` : problem.say)
  }

  const decide = async (chosen: OfficeMove, withFilled: Filled) => {
    if (!shown || busy) return
    const missing = lackOf(chosen, withFilled)
    setLack(missing)
    if (missing) return
    setBusy(true)
    setSaid('')
    try {
      replace(await call('hazard.decide', decisionOf(chosen, shown.id, shown.version, withFilled)))
      setFilled(unfilled)
      setMove(null)
      setSaid(`已办：${moveForms[chosen].label}`)
    } catch (error) {
      await refused(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    move, filled, lack, busy, said,
    choose: (next) => {
      setLack(undefined)
      setSaid('')
      // 接收 asks nothing: one tap is enough.
      if (next === 'accept') void decide('accept', unfilled)
      else setMove(next)
    },
    change: (part) => {
      setLack(undefined)
      setFilled((before) => ({ ...before, ...part }))
    },
    send: () => { if (move) void decide(move, filled) },
  }
}
