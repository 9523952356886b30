import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { stayAwake } from '@/device/awake'
import { after, now } from '@/device/clock'
import { canFillScreen, fillScreen } from '@/device/fullScreen'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useWide } from '../../useWide'
import { MoveForm } from '../run/MoveForm'
import { peopleOf } from '../signIn/names'
import { runsIt } from '../run/acts'
import { useSession } from '../run/useSession'
import { overWords } from '../shown'
import { Foot } from './Foot'
import { NameList } from './NameList'
import { useMuster } from './useMuster'
import { View } from './View'

const second = 1_000

/** 集合点名: groups side by side, one tap a name, who is missing in the largest figure (J8, face.md screen 6). */
function Muster() {
  const { id = '' } = useRouter().params
  const session = useSession(id)
  const muster = useMuster(id)
  const wide = useWide()
  const [at, setAt] = useState(now())
  const [group, setGroup] = useState('')
  const [marking, setMarking] = useState<'present' | 'absent'>('present')
  const [listing, setListing] = useState('')
  const [closing, setClosing] = useState(false)
  const [full, setFull] = useState(false)
  useEffect(stayAwake, [])
  useEffect(() => after(second, () => setAt(now())), [at])
  useEffect(() => () => fillScreen(false), [])

  const { board } = muster
  const view = session.shown.state === 'ready' ? session.shown.value : undefined
  const runs = view !== undefined && runsIt(view) && (view.changeable || view.summary.state === 'open' || view.summary.state === 'closed')
  const listed = board?.groups.find(({ key }) => key === listing)
  const foot = view && board && runs && board.groups.length > 0 && !full ? (
    <Foot last={muster.last && nameOf(board.groups, muster.last.who)} lastWas={muster.last?.mark === 'absent' ? '缺' : '到'} marking={marking} onMarking={setMarking} onUndo={muster.undo} said={muster.said || session.said} busy={session.busy}
      {...(view.moves.includes('open') && { onOpen: () => void session.move({ move: 'open' }, '已开始计时。').then(() => muster.retry()) })} {...(!view.moves.includes('open') && view.moves.includes('close') && { onClose: () => setClosing(true) })} />
  ) : undefined
  return (
    <Frame title={view?.summary.kind === 'drill' || !view ? '集合点名' : '按名单签到'} foot={foot} back wide>
      <PageState {...(board ? { state: 'ready' as const } : muster.shown.state === 'ready' ? { state: 'loading' as const } : muster.shown)} onRetry={muster.retry}>
        {board && (
          <View title={view?.summary.title ?? ''} board={board} sinceTold={Math.max(0, at - muster.gotAt)} running={view?.summary.state === 'open'} over={view ? overWords(view.summary.state) : ''} cut={muster.cut} waiting={muster.waiting} wide={wide} full={full} chosen={group} onChoose={setGroup}
            {...(runs && { onMark: (who, of, state) => muster.mark(who, of, state === 'present' || state === marking ? 'undo' : marking), onList: setListing })}
            {...(view?.changeable && { onPlan: () => void Taro.navigateTo({ url: addressOf('sessionPlan', { id }) }) })}
            {...(wide && canFillScreen() && { onFull: (on: boolean) => { fillScreen(on); setFull(on) } })} />
        )}
      </PageState>
      {listed && (
        <Sheet title={`${listed.name}的名单`} onClose={() => setListing('')}>
          <NameList key={listing} id={id} group={listed} onSave={async (names) => { muster.replace(await call('session.saveRoll', { id, group: listed.key, people: peopleOf(names) })); setListing('') }} />
        </Sheet>
      )}
      {closing && view && (
        <Sheet title='结束演练' onClose={() => setClosing(false)}>
          <MoveForm view={view} move='close' busy={session.busy} said={session.said} onCancel={() => setClosing(false)}
            onSend={async (move) => { const done = await session.move(move, '已结束，评估已记下。'); if (done) void Taro.redirectTo({ url: addressOf('session', { id }) }); return done }} />
        </Sheet>
      )}
    </Frame>
  )
}
const nameOf = (groups: readonly { readonly people: readonly { readonly who: string; readonly name: string }[] }[], who: string): string => groups.flatMap(({ people }) => people).find((person) => person.who === who)?.name ?? ''

export default forOfficers('集合点名', Muster)
