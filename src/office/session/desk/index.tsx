import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { counts } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { Chips } from '@/components/Chips'
import { stayAwake } from '@/device/awake'
import { preloaded } from '@/identity/preloaded'
import { forOfficers } from '../../forOfficers'
import { ProofForm } from '../run/ProofForm'
import { KeptProofs } from '../run/KeptProofs'
import { overWords } from '../shown'
import { countedHere } from './tally'
import { useStock } from './useStock'
import { useTally } from './useTally'
import { View } from './View'

/** Desk mode (face.md screen 7): a button half a screen high, undo, and always in sight where one stands and what still waits. */
function Desk() {
  const { id = '', stand: asked = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => preloaded(`session ${id}`, () => call('session.read', { id })))
  const [stand, setStand] = useState<string | null>(asked === '' ? null : asked)
  const [choosing, setChoosing] = useState(false)
  const [proving, setProving] = useState(false)
  const { tally, at, said, waiting, full, press, undo, undoable, retry } = useTally(id)
  useEffect(stayAwake, [])
  const known = shown.state === 'ready' ? shown.value : undefined
  const stands = known?.card.stands ?? []
  const consults = known?.summary.kind === 'consultation'
  const here = stands.some(({ key }) => key === stand) ? stand : null
  const stock = useStock(id, here, consults)
  return (
    <Frame title='点数台' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {known && (
          <View title={known.summary.title} stand={stands.find(({ key }) => key === here)?.name ?? '全场'} consults={consults} stock={stock}
            counted={countedHere(tally, 'attend', here)} consulted={countedHere(tally, 'consult', here)} waiting={waiting} said={full ? '手机存储空间不足，请先清理再继续数。' : said}
            undoable={undoable ? { what: undoable.what, left: Math.max(1, Math.ceil((5_000 - (at - undoable.at)) / 1_000)) } : undefined}
            over={overWords(known.summary.state)} {...(counts(known.summary.state) && { onPress: (what) => press(what, here) })} onUndo={undo} onProve={() => setProving(true)} {...(retry && { onRetry: retry })} {...(stands.length > 0 && { onStand: () => setChoosing(true) })}><KeptProofs id={id} /></View>
        )}
      </PageState>
      {choosing && known && (
        <Sheet title='在哪个台位' onClose={() => setChoosing(false)}>
          <Chips label='台位' shown={false} options={[{ value: 'all', label: '全场' }, ...stands.map(({ key, name }) => ({ value: `s ${key}`, label: name }))]} value={here === null ? 'all' : `s ${here}`}
            onChange={(value) => { setStand(value === 'all' || value === '' ? null : value.slice(2)); setChoosing(false) }} />
        </Sheet>
      )}
      {proving && known && <Sheet title='补一项证明' onClose={() => setProving(false)}><ProofForm id={id} onDone={() => setProving(false)} /></Sheet>}
    </Frame>
  )
}

export default forOfficers('点数台', Desk)
