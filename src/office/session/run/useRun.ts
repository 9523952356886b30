/** What the page and the pane beside the list share: the open form, and where each act leads. */
import { useEffect, useRef, useState } from 'react'
import Taro from '@tarojs/taro'
import type { SessionView } from '@shared/contract/session'
import { sessionMoves, type SessionMoveName } from '@shared/domain/sessionMoves'
import { useProofs } from '@/outbox/useProofs'
import { addressOf, type RouteName } from '@/routes'
import { useShownAgain } from '../../useShownAgain'
import type { ActName } from './acts'
import { useSession, type Move } from './useSession'

const pages = { muster: 'muster', consult: 'consultQueue', signIn: 'sessionSignIn', desk: 'sessionDesk', held: 'sessionHeld', book: 'sessionBook' } as const satisfies Record<ActName, RouteName>

export function useRun(id: string, onChanged?: () => void) {
  const run = useSession(id, onChanged)
  const [move, setMove] = useState<SessionMoveName | null>(null)
  const [proving, setProving] = useState(false)
  useShownAgain(() => void run.reload())
  const { waiting, takenAt } = useProofs(id)
  const proofs = useRef({ waiting: waiting.length, takenAt })
  useEffect(() => {
    const before = proofs.current
    proofs.current = { waiting: waiting.length, takenAt }
    if (waiting.length >= before.waiting) return
    if (takenAt !== before.takenAt) run.say('证明已送到。')
    onChanged?.()
    void run.reload()
  }, [waiting.length, takenAt, run, onChanged])
  const open = (route: RouteName, query: Readonly<Record<string, string>> = {}) => void Taro.navigateTo({ url: addressOf(route, { id, ...query }) })
  const view = run.shown.state === 'ready' ? run.shown.value : undefined
  return {
    run, view, proving,
    /** The move whose form is open, if it can still be made. */
    move: move !== null && view?.moves.includes(move) ? move : null,
    choose: (next: SessionMoveName | null) => { run.say(''); setMove(next) },
    send: async (input: Move): Promise<boolean> => {
      const done = await run.move(input, `已${sessionMoves[input.move].label.replace('重新打开更正', '重新打开')}。`)
      if (done) setMove(null)
      return done
    },
    prove: (on: boolean) => { run.say(''); setProving(on) },
    onAct: (act: ActName) => (act === 'book' ? void Taro.navigateTo({ url: addressOf('sessionBook', { series: view?.summary.seriesId ?? '' }) }) : open(pages[act])),
    onRows: (source?: string) => open('sessionRows', source === undefined ? {} : { source }),
    onPoster: () => open('poster', {}),
    onScreen: (stand: string | null) => open('sessionScreen', stand === null ? {} : { stand }),
    onChange: view?.changeable ? () => open('sessionPlan') : undefined,
    onLike: view && view.summary.relations.includes('organiser') && view.summary.state === 'closed' ? () => void Taro.navigateTo({ url: addressOf('sessionPlan', { activity: view.summary.activity, like: id }) }) : undefined,
  }
}
export type Running = ReturnType<typeof useRun>
export const contentOf = (view: SessionView, running: Running) => ({
  view, busy: running.run.busy, onAct: running.onAct, onRows: running.onRows, onScreen: running.onScreen, onPoster: running.onPoster, onSaid: running.run.say,
  onPlace: (placement: 'special' | 'uncounted') => void running.run.place(placement), onProve: () => running.prove(true),
})
