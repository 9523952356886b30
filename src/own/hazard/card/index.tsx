import { useState } from 'react'
import { webAddress } from '@/device/address'
import { canPrint, printPage } from '@/device/print'
import { addressOf } from '@/routes'
import { View } from './View'

/** The 隐患卡, in A6 or A4: filled in by hand, typed in by 代报, or scanned to report oneself (field.md, On behalf). */
export default function Card() {
  const [code, setCode] = useState('')
  return <View code={code} onCode={setCode} address={webAddress(addressOf('report', code ? { unit: code } : {}))} canPrint={canPrint} onPrint={() => void printPage()} />
}
