import { useEffect, useRef, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { SessionView } from '@shared/contract/session'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { houseAddress } from '@/device/address'
import { stayAwake } from '@/device/awake'
import { after, now } from '@/device/clock'
import { canFillScreen, fillScreen } from '@/device/fullScreen'
import { forOfficers } from '../../forOfficers'
import { lasts, renewAt, showAt, type Stock } from './shows'
import { View } from './View'

const second = 1_000
/** While the network is away it is asked again so often, ms. */
const again = 20_000

interface Opened { readonly view: SessionView; readonly code: string; readonly stock: Stock }
async function open(id: string, stand: string | null): Promise<Opened> {
  const view = await call('session.read', { id })
  // The same stand asked again is the same code.
  const { code } = view.codes.find((one) => one.rotating && one.stand === stand) ?? await call('session.addCode', { id, stand, rotating: true })
  const { shows } = await call('session.screen', { code })
  return { view, code, stock: { shows, gotAt: now() } }
}

/** A code that changes each half minute, for a screen in a hall: it goes on for ten minutes without network (T-11). */
function Screen() {
  const { id = '', stand = '' } = useRouter().params
  const { shown, reload } = useLoaded(`${id} ${stand}`, () => open(id, stand === '' ? null : stand))
  const [stock, setStock] = useState<Stock>()
  const [at, setAt] = useState(now())
  const [full, setFull] = useState(false)
  const asked = useRef(0)
  const opened = shown.state === 'ready' ? shown.value : undefined
  useEffect(() => { if (opened) setStock(opened.stock) }, [opened])
  useEffect(stayAwake, [])
  useEffect(() => after(second, () => setAt(now())), [at])
  useEffect(() => () => fillScreen(false), [])

  const code = opened?.code
  useEffect(() => {
    if (code === undefined || stock === undefined || lasts(stock, at) > renewAt || at - asked.current < again) return
    asked.current = at
    void call('session.screen', { code }).then(({ shows }) => setStock({ shows, gotAt: now() }), () => undefined)
  }, [code, stock, at])

  const show = stock && showAt(stock, at)
  return (
    <Frame title='大屏动态码' back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {opened && stock && (
          <View title={opened.view.summary.title} place={opened.view.summary.place} lead={opened.view.summary.lead.name} stand={opened.view.card.stands.find(({ key }) => key === stand)?.name ?? ''}
            rule={opened.view.summary.rule} letters={show?.scene ?? ''} link={show ? houseAddress(show.path) : ''} left={lasts(stock, at)} behind={lasts(stock, at) < renewAt - again}
            full={full} {...(canFillScreen() && { onFull: (on: boolean) => { fillScreen(on); setFull(on) } })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('大屏动态码', Screen)
