import { useState } from 'react'
import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { View, type Change } from './View'

/** A password of one's own; asked for right after the first code from the unit. */
export default function Password() {
  const { me, refresh } = useIdentity()
  const [change, setChange] = useState<Change>({ state: 'open' })
  const save = async (old: string, next: string) => {
    setChange({ state: 'saving' })
    try {
      await call('account.setPassword', { old, next })
      await refresh()
      setChange({ state: 'saved' })
    } catch (error) {
      setChange({ state: 'open', problem: failureOf(error).say })
    }
  }
  return <View first={me?.mustChangePassword === true} change={change} onSave={(old, next) => void save(old, next)} onHome={() => void Taro.switchTab({ url: addressOf('home') })} />
}
