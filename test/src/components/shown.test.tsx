import { fireEvent, render, screen } from '@testing-library/react'
import { CaseCard, type CardSummary } from '@/components/CaseCard'
import { Field } from '@/components/Field'
import { Lines } from '@/components/Lines'
import { PageState } from '@/components/PageState'
import { PhotoStrip } from '@/components/PhotoStrip'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'

const summary: CardSummary = {
  id: 'h1', number: '隐患2027-06-7K3M9Q', state: 'submitted', level: 'major', category: '消防通道·通道堵塞占用', place: '城东市场 二楼', text: '', photoCount: 2, seenDay: '2027-06-03', handler: '城东市场管理方', late: true,
}

describe('what is shown', () => {
  test('a state is an icon and a word', () => {
    const { container } = render(<StateChip tone='late' label='逾期' />)
    expect(container.querySelector('.icon.late')).not.toBeNull()
    expect(container.textContent).toBe('逾期')
  })

  test('a case says its state, 逾期 and 重大 in words', () => {
    const onOpen = jest.fn()
    render(<CaseCard summary={summary} onOpen={onOpen} />)
    fireEvent.click(screen.getByRole('button', { name: '待接收，逾期，重大，城东市场 二楼，消防通道·通道堵塞占用，2027-06-03 · 城东市场管理方' }))
    expect(onOpen).toHaveBeenCalled()
  })

  test('a problem stands at its field and is part of its name', () => {
    const { container } = render(<Field label='回执码' value='' onInput={jest.fn()} problem='请再看一遍。' />)
    expect(screen.getByRole('alert').textContent).toBe('请再看一遍。')
    expect(container.querySelector('[aria-invalid="true"]')?.getAttribute('aria-label')).toBe('回执码，请再看一遍。')
  })

  test('typing reaches the page', () => {
    const onInput = jest.fn()
    const { container } = render(<Field label='说明' value='' multiline onInput={onInput} />)
    fireEvent(container.querySelector('taro-textarea-core')!, new CustomEvent('input', { detail: { value: '堵住了' } }))
    expect(onInput).toHaveBeenCalledWith('堵住了')
  })

  test.each([['error', true], ['offline', true], ['empty', false], ['loading', false]] as const)('%s: offers another try: %s', (state, offers) => {
    render(<PageState state={state} onRetry={jest.fn()}>内容</PageState>)
    expect(screen.getByRole('status')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再试一次' }) !== null).toBe(offers)
  })

  test('a case without lead says that the office will name one', () => {
    render(<Lines owner={null} handler={null} supervisor={{ name: '消防救援大队' }} territorial={null} />)
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['现在由谁办安委办（待指定牵头）', '主体责任待指定', '监管责任消防救援大队', '属地责任待指定'])
  })

  test('who acts for a unit without account is named as such', () => {
    render(<Lines owner={{ name: '路边小店' }} handler={{ name: '星河社区' }} supervisor={null} territorial={null} onBehalf />)
    expect(screen.getAllByRole('listitem')[0]!.textContent).toBe('现在由谁办星河社区（代办）')
  })

  test('a step says what, when and which unit', () => {
    render(<Timeline steps={[{ when: '6月3日 10:42', label: '接收', by: '城东市场管理方', sentence: '已接收。' }]} />)
    expect(screen.getByRole('listitem').textContent).toBe('接收已接收。6月3日 10:42 · 城东市场管理方')
  })

  test('photos move by buttons; the ends go no further; one without picture keeps its place and says why', () => {
    const onMove = jest.fn()
    const onRemove = jest.fn()
    render(<PhotoStrip photos={[{ id: 'a', url: 'blob:a', label: '照片 1' }, { id: 'b', url: null, label: '照片 2', say: '照片已撤回' }]} onMove={onMove} onRemove={onRemove} />)
    fireEvent.click(screen.getByRole('button', { name: '照片 1往前移' }))
    expect(onMove).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '照片 1往后移' }))
    expect(onMove).toHaveBeenCalledWith('a', 1)
    fireEvent.click(screen.getByRole('button', { name: '删除照片 2' }))
    expect(onRemove).toHaveBeenCalledWith('b')
    expect(screen.getByRole('img', { name: '照片 2' }).textContent).toBe('照片已撤回')
  })
})
