import * as fc from 'fast-check'
import { fieldText } from '@shared/domain/subscription'

const at = Date.UTC(2027, 5, 1, 2, 5)

test('a thing holds twenty letters, counted in code points, and is never cut inside one (W-10)', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
    const text = fieldText('thing1', 'title', { title, number: '', at })
    expect([...text].length).toBeLessThanOrEqual(20)
    expect(text).not.toBe('')
    if (title !== '' && [...title].length <= 20) expect(text).toBe(title)
    else if (title !== '') expect(text.endsWith('…')).toBe(true)
  }))
  expect(fieldText('thing1', 'title', { title: '😀'.repeat(21), number: '', at })).toBe(`${'😀'.repeat(19)}…`)
})

test('a character string holds letters, digits and signs alone', () => {
  expect(fieldText('character_string3', 'number', { title: '', number: '隐患2027-06-ABC123', at })).toBe('2027-06-ABC123')
  expect(fieldText('character_string3', 'number', { title: '', number: '', at })).toBe('-')
})

test('a time says the year', () => {
  expect(fieldText('time2', 'time', { title: '', number: '', at })).toBe('2027年6月1日 10:05')
})

test('a field of an unknown kind is a mistake of the configuration', () => {
  expect(() => fieldText('phrase1', 'title', { title: 'x', number: '', at })).toThrow(RangeError)
})
