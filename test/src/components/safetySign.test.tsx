import { render, screen } from '@testing-library/react'
import { drawings, looks } from '@/components/SafetySign/drawings'
import { SafetySign } from '@/components/SafetySign'
import { signCode, signNames } from '@shared/domain/safetySigns'

test('every sign that a question may name is drawn, and no other', () => {
  const codes = signNames.map(signCode)
  expect(Object.keys(drawings)).toEqual(codes)
  expect(Object.keys(looks)).toEqual(codes)
})

test('a drawing is well-formed', () => {
  for (const drawing of Object.values(drawings)) {
    const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
  }
})

test('what is drawn is said, never what it means (T-13)', () => {
  for (const name of signNames) {
    const meaning = name.replace(/^(?:禁止|当心|必须[戴系]?)/, '')
    expect(looks[signCode(name) ?? '']).not.toContain(meaning)
  }
})

test('it is shown with its looks as its words; a number without a sign shows nothing', () => {
  const { container, rerender } = render(<SafetySign code='s03' />)
  expect(container.innerHTML).toContain('黄色三角，里面是一道向下的闪电')
  rerender(<SafetySign code='x' />)
  expect(container.innerHTML).toBe('')
  expect(screen.queryByRole('img')).toBeNull()
})
