import { problems } from '@shared/contract/problems'
import { mistakesIn } from '@/pages/hazard/new/check'
import { draft, place } from './reports'

describe('before it is sent', () => {
  test('a place in words and a sentence are enough: no photo, no position, no category', () => {
    expect(mistakesIn(draft({ place: place({ words: '3 号楼东侧' }), text: '出口被堵' }))).toEqual({})
  })

  test.each([
    ['a unit', place({ unitId: 'e-hongyuan' })],
    ['a position', place({ position: { lng: 120.15, lat: 30.27, accuracy: 24, system: 'wgs84' as const, moved: false } })],
  ])('%s is a place', (_, told) => {
    expect(mistakesIn(draft({ place: told, category: 'escape' }))).toEqual({})
  })

  test('both are missing: both are said, each at its part', () => {
    expect(mistakesIn(draft())).toEqual({ place: problems.place_missing.say, what: problems.nothing_told.say })
  })

  test('blanks are not words', () => {
    expect(mistakesIn(draft({ place: place({ words: '  ' }), text: ' ' }))).toEqual({ place: problems.place_missing.say, what: problems.nothing_told.say })
  })

  test("the contract's own limits stand at the field they belong to", () => {
    const long = '长'.repeat(501)
    expect(mistakesIn(draft({ place: place({ words: '门口' }), text: long }))).toEqual({ what: problems.invalid_field.say })
    expect(mistakesIn(draft({ place: place({ words: long }), text: '堵' }))).toEqual({ place: problems.invalid_field.say })
    expect(mistakesIn(draft({ place: place({ words: '门口' }), text: '堵', contact: long }))).toEqual({ behalf: problems.invalid_field.say })
  })
})
