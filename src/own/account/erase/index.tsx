import { useState } from 'react'
import Taro from '@tarojs/taro'
import { failureOf } from '@/api/useLoaded'
import { useIdentity } from '@/identity/identity'
import { forgetAll } from '@/outbox/start'
import { addressOf } from '@/routes'
import { View } from './View'

/** 注销 (T-38): name and sign-in go, counted rows stay. */
export default function Erase() {
  const { me, erase } = useIdentity()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const go = async () => {
    setBusy(true)
    try {
      await erase()
      await forgetAll()
      await Taro.switchTab({ url: addressOf('home') })
    } catch (error) {
      setProblem(failureOf(error).say)
      setBusy(false)
    }
  }
  return <View member={me?.kind === 'member'} busy={busy} problem={problem} onErase={() => void go()} />
}
