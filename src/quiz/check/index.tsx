import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { printedInOptions, printedPage } from '@shared/domain/printedLink'
import { typedCertificate } from '@shared/domain/quizCertificate'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { houseHosts } from '@/device/address'
import { canScan, scan } from '@/device/scan'
import { View } from './View'

/** Whether a certificate is one: by its code, typed, scanned or opened from the print; without signing in (W-12, W-13). */
export default function Check() {
  const { params } = useRouter()
  const [opened] = useState(() => printedInOptions(params, houseHosts()))
  const [code, setCode] = useState(opened?.page === 'certificate' ? opened.code : '')
  const [typed, setTyped] = useState(code || (params.code ?? ''))
  const [wrong, setWrong] = useState(false)
  const { shown, reload } = useLoaded(code, async () => (code === '' ? undefined : call('quiz.checkCertificate', { code })))
  const ask = (text: string) => {
    const read = typedCertificate(text)
    setWrong(!('code' in read))
    if (!('code' in read)) return setCode('')
    if (read.code === code) void reload()
    setCode(read.code)
  }
  /** What was answered is about the code that was asked: another letter, and it is gone. */
  const type = (text: string) => {
    setTyped(text)
    setWrong(false)
    const read = typedCertificate(text)
    if (!('code' in read) || read.code !== code) setCode('')
  }
  const scanned = async () => {
    const got = await scan()
    if (!got.ok && got.why === 'cancelled') return
    const read = got.ok ? printedPage(got.content, houseHosts()) : undefined
    const found = read?.page === 'certificate' ? read.code : ''
    setTyped(found)
    setCode(found)
    setWrong(found === '')
  }
  return (
    <View
      typed={typed} wrong={wrong ? problems.certificate_mistyped.say : ''} shown={code === '' ? undefined : shown}
      onType={type} onAsk={() => ask(typed)} onRetry={() => void reload()} {...(canScan && { onScan: () => void scanned() })}
    />
  )
}
