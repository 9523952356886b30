import { useState } from 'react'
import type { CaseSummary } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { decisionOf, lackOf, unfilled, type Filled, type Lack } from '../case/decision'
import { labelOf, type OfficeMove } from '../case/moveForms'
import { mostAtOnce, movesOfAll, type Answered } from './batch'

export interface Batch {
  readonly on: boolean
  readonly chosen: readonly CaseSummary[]
  readonly moves: readonly OfficeMove[]
  /** The move whose words are being filled in. */
  readonly move: OfficeMove | null
  readonly filled: Filled
  readonly lack: Lack | undefined
  readonly busy: boolean
  readonly said: string
  /** What became of each; empty before. */
  readonly answers: readonly Answered[]
  start(): void
  stop(): void
  toggle(item: CaseSummary): void
  choose(move: OfficeMove | null): void
  change(part: Partial<Filled>): void
  send(): void
}
const closed = { on: false, chosen: [], move: null, filled: unfilled, lack: undefined, busy: false, said: '', answers: [] } as const
type State = Pick<Batch, 'on' | 'chosen' | 'move' | 'filled' | 'lack' | 'busy' | 'said' | 'answers'>

/** Choosing several cases and deciding on them in one go; each is answered for itself. */
export function useBatch(onDone: () => void): Batch {
  const [state, setState] = useState<State>(closed)
  const put = (part: Partial<State>) => setState((before) => ({ ...before, ...part }))

  const decide = async (move: OfficeMove, filled: Filled) => {
    const lack = lackOf(move, filled)
    put({ lack, said: '' })
    if (lack || state.busy) return
    put({ busy: true })
    try {
      const { rows } = await call('hazard.decideMany', { moves: state.chosen.map((item) => decisionOf(move, item, filled)) })
      const answers = state.chosen.map((item) => {
        const answer = rows.find((row) => row.id === item.id)
        return { id: item.id, place: item.place, done: answer?.done === true, say: answer?.done === true ? `已办：${labelOf(move)}` : (answer?.say ?? '') }
      })
      setState({ ...closed, on: true, answers })
      onDone()
    } catch (error) {
      put({ busy: false, said: failureOf(error).say })
    }
  }

  return {
    ...state,
    moves: movesOfAll(state.chosen),
    start: () => setState({ ...closed, on: true }),
    stop: () => setState(closed),
    toggle: (item) => {
      const there = state.chosen.some((one) => one.id === item.id)
      if (!there && state.chosen.length === mostAtOnce) return put({ said: `一次最多 ${mostAtOnce} 件。` })
      put({ said: '', answers: [], chosen: there ? state.chosen.filter((one) => one.id !== item.id) : [...state.chosen, item] })
    },
    // 接收 asks nothing.
    choose: (move) => { if (move === 'accept') void decide('accept', unfilled); else put({ move, lack: undefined }) },
    change: (part) => put({ lack: undefined, filled: { ...state.filled, ...part } }),
    send: () => { if (state.move) void decide(state.move, state.filled) },
  }
}
