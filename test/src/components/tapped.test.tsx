import { fireEvent, render, screen } from '@testing-library/react'
import { BigButton } from '@/components/BigButton'
import { Check } from '@/components/Check'
import { Chips } from '@/components/Chips'
import { EmergencyBar } from '@/components/EmergencyBar'
import { SwitchRow } from '@/components/Row'
import { Tap } from '@/components/Tap'

const options = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }] as const

describe('what can be tapped', () => {
  test('has a name and answers to Enter and Space', () => {
    const onTap = jest.fn()
    render(<Tap label='返回' onTap={onTap} />)
    const button = screen.getByRole('button', { name: '返回' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    fireEvent.keyDown(button, { key: ' ' })
    fireEvent.keyDown(button, { key: 'x' })
    expect(onTap).toHaveBeenCalledTimes(3)
  })

  test('says that it is disabled, and then does nothing', () => {
    const onTap = jest.fn()
    render(<Tap label='往前移' disabled onTap={onTap} />)
    const button = screen.getByRole('button')
    fireEvent.click(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(onTap).not.toHaveBeenCalled()
  })

  test('a busy button cannot be pressed twice and says why', () => {
    const onTap = jest.fn()
    render(<BigButton label='提交' busy onTap={onTap} />)
    fireEvent.click(screen.getByRole('button', { name: '提交，正在处理' }))
    expect(onTap).not.toHaveBeenCalled()
  })

  test('one of several: a second tap takes the choice back only where that is allowed', () => {
    const onChange = jest.fn()
    const { rerender } = render(<Chips label='类别' options={options} value='a' onChange={onChange} />)
    fireEvent.click(screen.getByRole('radio', { name: '甲' }))
    expect(onChange).toHaveBeenLastCalledWith('a')
    rerender(<Chips label='类别' options={options} value='a' clearable onChange={onChange} />)
    fireEvent.click(screen.getByRole('radio', { name: '甲' }))
    expect(onChange).toHaveBeenLastCalledWith('')
  })

  test('many of several: chosen ones are ticked for eye and ear', () => {
    const onChange = jest.fn()
    render(<Chips multiple label='可能造成' options={options} values={['a']} onChange={onChange} />)
    expect(screen.getByRole('checkbox', { name: '甲' }).getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByRole('checkbox', { name: '乙' }))
    expect(onChange).toHaveBeenLastCalledWith(['a', 'b'])
    fireEvent.click(screen.getByRole('checkbox', { name: '甲' }))
    expect(onChange).toHaveBeenLastCalledWith([])
  })

  test('a switch and a tick turn over', () => {
    const turned = jest.fn()
    const ticked = jest.fn()
    render(<><SwitchRow icon='text' label='大字版' on={false} onChange={turned} /><Check label='实名上报' on onChange={ticked} /></>)
    fireEvent.click(screen.getByRole('switch', { name: '大字版' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '实名上报' }))
    expect(turned).toHaveBeenCalledWith(true)
    expect(ticked).toHaveBeenCalledWith(false)
  })

  test.each(['119', '120', '110', '12350'])('%s is one tap away (W-21)', (number) => {
    const onDial = jest.fn()
    render(<EmergencyBar onDial={onDial} />)
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${number}，`) }))
    expect(onDial).toHaveBeenCalledWith(number)
  })
})
