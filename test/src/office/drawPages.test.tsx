import { fireEvent, render, screen } from '@testing-library/react'
import type { Output } from '@shared/contract/actions'
import { timeWords } from '@shared/domain/calendar'
import { View as Office, type DrawProps } from '@/office/quiz/draw/View'
import { View as Public } from '@/quiz/draw/View'
import { now } from './competitions'

type Drawing = Output<'quiz.drawing'>
const type = (label: string, value: string) => fireEvent(document.querySelector(`[aria-label^="${label}"]`) as Element, new CustomEvent('input', { detail: { value } }))
const entry = '00112233445566aa'
const listed: NonNullable<Drawing['draw']> = { state: 'listed', winners: 3, source: '6月30日福彩双色球开奖号码', count: 118, leftOut: 2, listHash: 'ab'.repeat(32), parts: 1, listedAt: now, seed: '', drawnAt: 0, won: [], withdrawn: [] }
const drawing = (part: Partial<Drawing> = {}): Drawing => ({
  competition: 'quiz00000001', version: 4, title: '全员消防知识答题', prizes: '灭火毯十条', rulesText: '及格一次即列入名单。', own: true, ended: true, held: 0, late: 0, lateUntil: 0, draw: null, mine: { entry, listed: false, won: false, withdrawn: false }, ...part,
})

describe('抽奖 in the office (T-14, W-18)', () => {
  const show = (its: Drawing, part: Partial<DrawProps> = {}) => {
    const props: DrawProps = { drawing: its, busy: false, said: '', hasFile: false, onPublish: jest.fn(), onDraw: jest.fn(), onReload: jest.fn(), onMake: jest.fn(), onSave: jest.fn(), onPublicPage: jest.fn(), ...part }
    render(<Office {...props} />)
    return props
  }
  test('the list asks for a number and for where the seed will come from; what is 待核 is left out only when one says so', () => {
    const { onPublish } = show(drawing({ held: 2 }))
    fireEvent.click(screen.getByRole('button', { name: '公布名单' }))
    expect(onPublish).not.toHaveBeenCalled()
    expect(screen.getByText('请先核定待核的答卷，或勾选不列入名单。')).toBeTruthy()
    type('抽几名', '3')
    type('种子来源', ' 6月30日福彩双色球开奖号码 ')
    fireEvent.click(screen.getByRole('checkbox'))
    fireEvent.click(screen.getByRole('button', { name: '公布名单' }))
    expect(onPublish).toHaveBeenCalledWith({ winners: 3, source: '6月30日福彩双色球开奖号码', leaveHeld: true })
  })
  test('what may still be answered late is counted beside it, with the time until when', () => {
    const { onPublish } = show(drawing({ held: 2, late: 3, lateUntil: now }))
    fireEvent.click(screen.getByRole('button', { name: '公布名单' }))
    expect(onPublish).not.toHaveBeenCalled()
    expect(screen.getByText('请先核定待核的答卷、等晚到的答案，或勾选不列入名单。')).toBeTruthy()
    expect(screen.getByText(/还有 2 份待核的答卷、3 份可能断网晚到的答卷，不列入名单/)).toBeTruthy()
    expect(screen.getByText(new RegExp(`${timeWords(now)} 前晚到的答案还可能送到`))).toBeTruthy()
  })
  test('no form before the end, without prizes, or for whoever does not run it', () => {
    for (const [its, say] of [[{ ended: false }, /还没有结束/], [{ prizes: '' }, /没有设奖品/], [{ own: false }, /由主办单位/]] as const) {
      show(drawing(its))
      expect(screen.getByText(say)).toBeTruthy()
    }
    expect(screen.queryByRole('button', { name: '公布名单' })).toBeNull()
  })
  test('the seed is looked at twice; blanks around it are not of it', () => {
    const { onDraw } = show(drawing({ draw: listed }))
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    expect(screen.getByText('请填写种子，写在一行里。')).toBeTruthy()
    type('种子', '')
    fireEvent(document.querySelectorAll('[aria-label^="种子"]')[0]!, new CustomEvent('input', { detail: { value: ' 03 08 + 05 ' } }))
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    expect(onDraw).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '核对无误，开奖' }))
    expect(onDraw).toHaveBeenCalledWith('03 08 + 05')
  })
  test('drawn: nothing is left to do but to publish it', () => {
    const { onMake } = show(drawing({ draw: { ...listed, state: 'drawn', seed: '03', drawnAt: now, won: [entry] } }))
    expect(screen.getByText(/抽出 1 名。种子：03/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '下一步' })).toBeNull()
    expect(screen.getByText(/当面打开手机上的抽奖页/)).toBeTruthy()
    expect(screen.getByRole('list', { name: '抽中的编号' }).textContent).toBe(`1. ${entry}`)
    fireEvent.click(screen.getByRole('button', { name: '把名单做成文件' }))
    expect(onMake).toHaveBeenCalled()
  })
  test('an entry whose paper was taken back since the list is marked: no prize is given for it', () => {
    show(drawing({ draw: { ...listed, state: 'drawn', seed: '03', drawnAt: now, won: [entry, 'ff00000000000000'], withdrawn: [entry] } }))
    expect(screen.getByRole('list', { name: '抽中的编号' }).textContent).toBe(`1. ${entry}（已撤销，不发奖）2. ff00000000000000`)
  })
})

describe('抽奖 for whoever may take part', () => {
  const show = (its: Drawing, onCopy = jest.fn()) => { render(<Public drawing={its} busy={false} said='' onCopy={onCopy} />); return onCopy }
  test('says what it is for me at each step', () => {
    const drawn = { ...listed, state: 'drawn' as const, seed: '03', drawnAt: now, won: [entry] }
    for (const [its, say] of [
      [drawing({ prizes: '' }), '这场答题没有设奖品，不抽奖。'],
      [drawing(), /还没有公布/],
      [drawing({ draw: { ...listed, state: 'listing' } }), /名单正在整理/],
      [drawing({ draw: listed, mine: { entry, listed: true, won: false, withdrawn: false } }), '您在名单里，等待开奖。'],
      [drawing({ draw: listed }), /您不在名单里/],
      [drawing({ draw: drawn, mine: { entry, listed: true, won: true, withdrawn: false } }), /您被抽中了/],
      [drawing({ draw: drawn, mine: { entry, listed: true, won: true, withdrawn: true } }), /已由主办单位撤回，不能领奖/],
      [drawing({ draw: { ...drawn, won: [] }, mine: { entry, listed: true, won: false, withdrawn: false } }), '您在名单里，这次没有抽中。'],
    ] as const) {
      show(its)
      expect(screen.getByText(say)).toBeTruthy()
      document.body.innerHTML = ''
    }
  })
  test('hash, seed, winners and the list are there for everybody to check', () => {
    const onCopy = show(drawing({ draw: { ...listed, state: 'drawn', seed: '03 08 + 05', drawnAt: now, won: [entry, 'ff00000000000000'] } }))
    for (const words of ['ab'.repeat(32), '03 08 + 05', `1. ${entry}（我的）`, '2. ff00000000000000', /还有 2 份待核/]) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '复制名单' }))
    expect(onCopy).toHaveBeenCalledWith(1)
  })
})
