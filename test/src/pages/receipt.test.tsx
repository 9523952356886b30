import { fireEvent, render, screen } from '@testing-library/react'
import { ownProblem } from '@/api/problem'
import { slipFor } from '@/pages/hazard/receipt/slip'
import { View, type ReceiptProps } from '@/pages/hazard/receipt/View'
import { draft, item, now, place } from './reports'

const show = (part: Partial<ReceiptProps> = {}) => {
  const props: ReceiptProps = {
    state: 'ready', item: item(), fresh: true, now, said: '', canPrint: true, onMessages: undefined,
    onSave: jest.fn(), onCopy: jest.fn(), onPrint: jest.fn(), onRetry: jest.fn(), onMend: jest.fn(), onTrace: jest.fn(), onAgain: jest.fn(), onHome: jest.fn(), onRemove: jest.fn(), ...part,
  }
  render(<View {...props} />)
  return props
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the receipt', () => {
  test('offers one message in WeChat once it is delivered, and only where WeChat can tell this person (W-10)', () => {
    show({ item: item({ state: 'sent' }) })
    expect(screen.queryByRole('button', { name: '有进展时在微信告诉我' })).toBeNull()
    const { onMessages } = show({ item: item({ state: 'sent' }), onMessages: jest.fn() })
    press('有进展时在微信告诉我')
    expect(onMessages).toHaveBeenCalledTimes(1)
    show({ item: item(), onMessages: jest.fn() })
    expect(screen.getAllByRole('button', { name: '有进展时在微信告诉我' })).toHaveLength(1)
  })

  test('kept on the phone: says that one may leave, and shows the code', () => {
    show()
    expect(screen.getByText('已保存在手机')).toBeTruthy()
    expect(screen.getByText('已保存在手机里，有信号就自动送出。您可以离开了。')).toBeTruthy()
    expect(screen.getByRole('img', { name: '回执码 7 K 3 M 0 9 Q X 2 B 4 C 8 D 1 E' }).textContent).toBe('7K3M09QX2B4C8D1E')
  })

  test('no network is no alarm; what else went wrong is said, with the way on', () => {
    show({ item: item({ attempts: 1, problem: ownProblem('offline') }) })
    expect(screen.queryByText(ownProblem('offline').say)).toBeNull()
    show({ item: item({ attempts: 1, problem: ownProblem('unavailable') }) })
    expect(screen.getByText(/这次没送成，内容都在。/)).toBeTruthy()
    expect(screen.getByText(ownProblem('unavailable').say)).toBeTruthy()
  })

  test('delivered: its number, where it went and why', () => {
    const route = { owner: null, handler: null, onBehalf: false, supervisor: null, territorial: null, to: '城东市场管理方', why: ['地点是市场'], seenBy: '承办人看不到您的姓名。', acceptBy: null, fixBy: null }
    const { onTrace } = show({ item: item({ state: 'sent', number: '隐患2027-06-7K3M9Q', route }) })
    expect(screen.getByText('编号 隐患2027-06-7K3M9Q')).toBeTruthy()
    expect(screen.getByText('送到：城东市场管理方。因为：地点是市场')).toBeTruthy()
    press('查进展')
    expect(onTrace).toHaveBeenCalled()
  })

  test('a refused report can be mended from here', () => {
    const { onMend } = show({ item: item({ state: 'refused', problem: ownProblem('unknown_unit') }) })
    press('修改后再送')
    expect(onMend).toHaveBeenCalled()
  })

  test('代报: each group can be read out over the telephone', () => {
    show({ item: item({ report: draft({ source: 'phone' }).report }) })
    expect(screen.getByText('第一组：7 K 3 M')).toBeTruthy()
    expect(screen.getByText('第四组：8 D 1 E')).toBeTruthy()
  })

  test('removing from the phone asks once more and says what is lost', () => {
    const { onRemove } = show({ fresh: false })
    press('从这部手机里删除')
    expect(screen.getByText('这一件还没有送达，删除后内容和照片不能恢复。')).toBeTruthy()
    press('确认删除')
    expect(onRemove).toHaveBeenCalled()
  })

  test('a receipt that this phone does not have leads to the code', () => {
    const { onTrace } = show({ state: 'empty', item: undefined })
    press('凭回执码查进展')
    expect(onTrace).toHaveBeenCalled()
  })

  test('the picture says nothing of who or what', () => {
    const report = draft({ place: place({ words: '门口' }), text: '老板锁门', contact: '13800000000', showName: true }).report
    const words = JSON.stringify(slipFor(item({ report }), now))
    expect(words).toContain('7K3M-09QX-2B4C-8D1E')
    expect(words).not.toMatch(/老板锁门|13800000000/)
  })
})
