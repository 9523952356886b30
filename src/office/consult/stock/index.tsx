import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { Input } from '@shared/contract/actions'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { useKept } from '../../session/useKept'
import { linesOf, moves, type Line, type StockMove } from './moves'
import { MoveForm } from './MoveForm'
import { View } from './View'

type Move = Input<'session.stock'>

/** Materials with their stock per stand (D8): given out one by one or several, brought in, corrected with a ground. */
function Stock() {
  const { id: session = '', stand: at = '' } = useRouter().params
  const [chosen, setChosen] = useState(at)
  const card = useLoaded(session, () => call('session.read', { id: session }))
  const stands = card.shown.state === 'ready' ? card.shown.value.card.stands : []
  const stand = chosen || (stands[0]?.key ?? '')
  const ready = card.shown.state === 'ready'
  const { shown, reload, replace } = useLoaded(`${session} ${stand} ${String(ready)}`, () => (ready ? call('session.desk', { session, stand: stand === '' ? null : stand }) : new Promise<never>(() => undefined)))
  const [line, setLine] = useState<Line | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [unsent, setUnsent, forget] = useKept<Move | null>(`${session} stock`, null)
  useShownAgain(() => void reload())

  const send = async (move: Move) => {
    setBusy(true)
    setSaid('')
    // Kept before it goes: whatever becomes of the answer, it is this one move that is sent again.
    setUnsent(move)
    await call('session.stock', move).then(
      (desk) => { forget(); setLine(null); if (move.stand === (stand === '' ? null : stand)) replace(desk); else void reload() },
      (error: unknown) => {
        const { kind, say } = problemIn(error)
        if (kind === 'later' || kind === 'broken') return setLine(null)
        forget()
        setSaid(say)
        void reload()
      },
    )
    setBusy(false)
  }
  const begin = async ({ material }: Line, move: StockMove, amount: number, ground: string) => send({ session, stand: stand === '' ? null : stand, batch: await newId({ now, randomBytes }), material, move, amount, ground })
  const state = card.shown.state !== 'ready' ? card.shown : shown.state === 'ready' ? { state: 'ready' as const } : shown
  return (
    <Frame title='台位物料' back>
      <PageState {...(state.state === 'ready' ? { state: 'ready' as const } : state)} onRetry={() => { void card.reload(); void reload() }}>
        {shown.state === 'ready' && (
          <View title={shown.value.name} waiting={shown.value.waiting} asked={shown.value.asked} lines={linesOf(shown.value)} stands={stands} stand={stand} busy={busy} said={line ? '' : said}
            unsent={unsent && !busy ? `${moves[unsent.move].label} ${String(unsent.amount)} 份还没有送到，没有信号时先放在这里。` : ''}
            onStand={setChosen} onOne={(one) => void begin(one, 'out', 1, '')} onOpen={(one) => { setSaid(''); setLine(one) }} onAgain={() => { if (unsent) void send(unsent) }} />
        )}
      </PageState>
      {line && <MoveForm key={line.material} line={line} busy={busy} said={unsent && !busy ? '上一次还没有送到，请先关闭这里，点“再送一次”。' : said} onClose={() => setLine(null)} onSend={(move, amount, ground) => { if (!unsent) void begin(line, move, amount, ground) }} />}
    </Frame>
  )
}

export default forOfficers('台位物料', Stock)
