import { useState } from 'react'
import { webAddress } from '@/device/address'
import { canPrint, printPage } from '@/device/print'
import { keep, recall } from '@/device/storage'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { View } from './View'

/** As on the posters: one name on this device. */
const kept = { filing: 'filing', issuer: 'issuer' } as const
const recalled = (key: string): string => { const found = recall(key); return typeof found === 'string' ? found : '' }

/** The 隐患卡, in A6, A4 or A3: filled in by hand, typed in by 代报, or scanned to report oneself (field.md, On behalf; T-42). */
export default function Card() {
  const own = useIdentity((state) => state.acting?.unit.name ?? '')
  const [code, setCode] = useState('')
  const [issuer, setIssuer] = useState(() => recalled(kept.issuer))
  const [filing, setFiling] = useState(() => recalled(kept.filing))
  return (
    <View code={code} onCode={setCode} issuer={issuer || own} onIssuer={(next) => { setIssuer(next); keep(kept.issuer, next) }} filing={filing} onFiling={(next) => { setFiling(next); keep(kept.filing, next) }}
      address={webAddress(addressOf('report', code ? { unit: code } : {}))} canPrint={canPrint} onPrint={() => void printPage()} />
  )
}
