import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { addressOfPrinted, printedInOptions, printedPage } from '@shared/domain/printedLink'
import { houseHosts } from '@/device/address'
import { now } from '@/device/clock'
import { entryScene } from '@/device/entry'
import { canSpeak, speak } from '@/device/speak'
import { addressOf } from '@/routes'
import { useFace } from '@/styles/face'
import { openedBy, typed } from './opened'
import { useScan } from './useScan'
import { View } from './View'

/** Where every code of a session leads (W-13): works cold, without signing in, a phone number or a position. */
export default function Scan() {
  const { params } = useRouter()
  const { face, choose } = useFace()
  const [opened] = useState(() => openedBy({ options: params, scene: entryScene(), hosts: houseHosts(), now: now() }))
  const [result, send] = useScan(opened.scan)
  const [asked, setAsked] = useState(opened.scan !== undefined)
  const [wrong, setWrong] = useState(false)
  // A certificate's or a competition's print is read by the same link (W-12): on to its page.
  const [elsewhere] = useState(() => (opened.scan ? undefined : printedInOptions(params, houseHosts())))
  useEffect(() => { if (elsewhere) void Taro.redirectTo({ url: addressOfPrinted(elsewhere) }) }, [elsewhere])
  const unknown = !opened.none && !opened.scan && !asked && !elsewhere
  const enter = (text: string) => {
    const other = printedPage(text, houseHosts())
    if (other) return void Taro.navigateTo({ url: addressOfPrinted(other) })
    const scan = typed(text, houseHosts(), now())
    setWrong(!scan)
    setAsked(asked || scan !== undefined)
    if (scan) send(scan)
  }
  return (
    <View
      result={unknown ? { outcome: { outcome: 'unknown_code' }, session: null } : result} asking={elsewhere !== undefined || (asked && !result)} wrong={wrong} onEnter={enter} now={now()}
      elder={face.elder} onElder={() => choose({ elder: !face.elder })} {...(canSpeak() && { onSpeak: speak })}
      onAsk={(session) => void Taro.navigateTo({ url: addressOf('ask', { session }) })}
      onHome={() => void Taro.switchTab({ url: addressOf('home') })}
    />
  )
}
