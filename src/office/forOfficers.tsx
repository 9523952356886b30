import { useRef, useState, type ComponentType } from 'react'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'

const signIn = () => void Taro.navigateTo({ url: addressOf('enter', { back: '1' }) })

/**
 * A page of the office asks for a post. Whoever has none is led to 登录 and comes back to this very page; what a post
 * may do is the policy's matter, in the office.
 */
export function forOfficers(title: string, Page: ComponentType) {
  return function OfficePage() {
    const acting = useIdentity((state) => state.acting)
    const status = useIdentity((state) => state.status)
    const [covered, setCovered] = useState(false)
    useDidHide(() => setCovered(true))
    useDidShow(() => setCovered(false))
    // A page reads its own address when it opens: not while 登录 still lies over it.
    const opened = useRef(false)
    opened.current = acting !== null && (opened.current || !covered)
    if (opened.current) return <Page />
    return (
      <Frame title={title} back>
        {acting !== null || status === 'starting'
          ? <PageState state='loading' />
          : <PageState state='empty' say={`“${title}”供单位人员使用，登录后可以打开。`}><BigButton label='登录' icon='person' onTap={signIn} /></PageState>}
      </Frame>
    )
  }
}
