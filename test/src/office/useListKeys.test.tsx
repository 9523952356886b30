import { fireEvent, render, renderHook } from '@testing-library/react'
import { useListKeys } from '@/office/hazard/approvals/useListKeys'

Element.prototype.scrollIntoView = jest.fn()
const use = (openId: string, active = true) => {
  const keys = { ids: ['a', 'b', 'c'], openId, onOpen: jest.fn(), onChoose: jest.fn(), into: 'acts' }
  renderHook(() => useListKeys(active, keys))
  return keys
}
const press = (key: string, target: Document | Element = document) => fireEvent.keyDown(target, { key, bubbles: true })

describe('the keyboard through the list', () => {
  test.each([['j', 'b', 'c'], ['ArrowDown', 'a', 'b'], ['k', 'b', 'a'], ['ArrowUp', 'c', 'b'], ['j', 'c', 'c']])('%s from %s opens %s', (key, openId, next) => {
    const { onOpen } = use(openId)
    press(key)
    expect(onOpen).toHaveBeenCalledWith(next)
  })

  test('X chooses the open one', () => {
    const { onChoose } = use('b')
    press('x')
    expect(onChoose).toHaveBeenCalledWith('b')
  })

  test('Enter puts the keyboard on what may be done', () => {
    const page = render(<div id='acts'><span role='button' tabIndex={0}>接收</span></div>)
    use('b')
    press('Enter')
    expect(document.activeElement).toBe(page.getByRole('button', { name: '接收' }))
  })

  test('somebody who types writes letters', () => {
    const page = render(<input aria-label='理由' />)
    const { onOpen, onChoose } = use('b')
    press('j', page.getByLabelText('理由'))
    press('x', page.getByLabelText('理由'))
    expect(onOpen).not.toHaveBeenCalled()
    expect(onChoose).not.toHaveBeenCalled()
  })

  test('Enter on a button is the button’s', () => {
    const page = render(<><div id='acts'><span role='button' tabIndex={0}>接收</span></div><span role='button' tabIndex={0}>筛选</span></>)
    use('b')
    page.getByRole('button', { name: '筛选' }).focus()
    press('Enter', page.getByRole('button', { name: '筛选' }))
    expect(document.activeElement).toBe(page.getByRole('button', { name: '筛选' }))
  })

  test('on a phone no key is taken', () => {
    const { onOpen } = use('b', false)
    press('j')
    expect(onOpen).not.toHaveBeenCalled()
  })
})
