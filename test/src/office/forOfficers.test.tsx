import type { ComponentType } from 'react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { useIdentity } from '@/identity/identity'
import { addressOf, routes } from '@/routes'
import { forOfficers } from '@/office/forOfficers'
import { pageEvents } from '../../setup/taro'

const Page = forOfficers('隐患办理', () => <div>这一页的内容</div>)
const post = { unit: { id: 'e-hongyuan', name: '宏远机械有限公司' }, kind: 'enterprise', roles: ['safetyOfficer' as const] }
const shown = () => screen.queryByText('这一页的内容') !== null

describe('a page of the office', () => {
  beforeEach(() => useIdentity.setState({ acting: null, status: 'ready' }))

  test('whoever has no post is led to 登录, and nothing is refused to him', () => {
    render(<Page />)
    expect(shown()).toBe(false)
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: addressOf('enter', { back: '1' }) })
  })

  test('opens once he is back from 登录, not while that still lies over it', () => {
    render(<Page />)
    act(() => { pageEvents.hide?.() })
    act(() => useIdentity.setState({ acting: post }))
    expect(shown()).toBe(false)
    act(() => { pageEvents.show?.() })
    expect(shown()).toBe(true)
  })

  test('stays open under another page', () => {
    useIdentity.setState({ acting: post })
    render(<Page />)
    expect(shown()).toBe(true)
    act(() => { pageEvents.hide?.() })
    expect(shown()).toBe(true)
  })

  test('waits while it is not known yet who is there', () => {
    useIdentity.setState({ status: 'starting' })
    render(<Page />)
    expect(screen.getByRole('status').textContent).toContain('正在打开')
    expect(screen.queryByRole('button', { name: '登录' })).toBeNull()
  })
})

describe('every page of the office asks for a post', () => {
  const pages = Object.values<string>(routes).filter((page) => page.startsWith('office/'))

  test.each(pages)('%s', async (page) => {
    useIdentity.setState({ acting: null, status: 'ready' })
    const { default: OfficePage } = (await import(`../../../src/${page}`)) as { default: ComponentType }
    render(<OfficePage />)
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: addressOf('enter', { back: '1' }) })
  })
})
