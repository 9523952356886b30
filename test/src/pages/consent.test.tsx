import { act, fireEvent, render, screen } from '@testing-library/react'
import { ConsentSheet } from '@/ConsentSheet'
import { OverPages } from '@/components/Frame/over'
import { Frame } from '@/components/Frame'
import { useConsent } from '@/identity/consent'

const answers = { agree: jest.fn(), refuse: jest.fn() }
const ask = () => act(() => { useConsent.setState({ asked: true, ...answers }) })
const open = () => render(<OverPages.Provider value={<ConsentSheet />}><Frame title='随手拍'>内容</Frame></OverPages.Provider>)

describe("WeChat's privacy question (W-01)", () => {
  test('lies over whatever page is open, only while it is asked', () => {
    open()
    expect(screen.queryByRole('dialog')).toBeNull()
    ask()
    expect(screen.getByRole('dialog', { name: '使用前请您了解' })).toBeTruthy()
  })

  test('agreeing goes through the one button that WeChat allows, by its id', () => {
    const { container } = open()
    ask()
    const button = container.querySelector('#agree-privacy')!
    expect(button.getAttribute('open-type')).toBe('agreePrivacyAuthorization')
    fireEvent(button, new CustomEvent('agreeprivacyauthorization'))
    expect(answers.agree).toHaveBeenCalledWith('agree-privacy')
  })

  test('refusing is one tap, and closing is refusing', () => {
    open()
    ask()
    fireEvent.click(screen.getByRole('button', { name: '不同意' }))
    fireEvent.click(screen.getByRole('button', { name: '关闭使用前请您了解' }))
    expect(answers.refuse).toHaveBeenCalledTimes(2)
  })
})
