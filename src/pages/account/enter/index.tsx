import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { canEnterByWechat } from '@/device/wechat'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { View, type Attempt } from './View'

/** Signing in: by WeChat, by the unit's account, or, on an instance with the sample, as one of its people. `back=1`: a session had ended, and what was open goes on. */
export default function Enter() {
  const { back } = useRouter().params
  const { enterSample, enterPassword, enterWechat } = useIdentity()
  const sample = useLoaded('people', () => call('account.samplePeople', {}))
  const [attempt, setAttempt] = useState<Attempt>({ busy: '' })

  const enter = async (who: string, act: () => Promise<{ mustChangePassword: boolean }>) => {
    setAttempt({ busy: who })
    try {
      const me = await act()
      setAttempt({ busy: '' })
      if (me.mustChangePassword) await Taro.redirectTo({ url: addressOf('password') })
      else if (back && Taro.getCurrentPages().length > 1) await Taro.navigateBack()
      else await Taro.switchTab({ url: addressOf('home') })
    } catch (error) {
      setAttempt({ busy: '', problem: failureOf(error).say })
    }
  }
  return (
    <View
      people={sample.shown.state === 'ready' ? sample.shown.value.people : []}
      wechat={canEnterByWechat}
      attempt={attempt}
      onSample={(person) => void enter(person, () => enterSample(person))}
      onPassword={(login, password) => void enter('password', () => enterPassword(login, password))}
      onWechat={() => void enter('wechat', () => enterWechat())}
    />
  )
}
