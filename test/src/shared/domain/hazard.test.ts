import fc from 'fast-check'
import { instantOf } from '@shared/domain/calendar'
import { actTime, caseNumber, classOfUnit, isEnded, isLate, missingInReport, placeWords, positionWords, seenByWords } from '@shared/domain/hazard'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'

const hour = 3_600_000
const noon = instantOf('2027-06-08') + 12 * hour
const place = (change: object = {}) => ({ unitId: null, words: '', position: null, ...change })

test('a place in any one of three ways, and a category or a sentence, make a report', () => {
  const told = { place: place({ words: '地下一层' }), category: 'escape', text: '' }
  expect(missingInReport(told)).toBeUndefined()
  expect(missingInReport({ ...told, place: place({ unitId: 'e-market' }) })).toBeUndefined()
  expect(missingInReport({ ...told, place: place({ position: {} }) })).toBeUndefined()
  expect(missingInReport({ ...told, category: '', text: '出口被挡' })).toBeUndefined()
  expect(missingInReport({ ...told, place: place({ words: '  ' }) })).toEqual({ code: 'place_missing', field: 'place' })
  expect(missingInReport({ ...told, category: '', text: ' ' })).toEqual({ code: 'nothing_told', field: 'category' })
})

test('late means past the deadline that counts now, from the first millisecond after it', () => {
  const facts = (state: HazardState) => ({ state, acceptBy: noon, fixBy: noon + hour, reviewBy: noon + 2 * hour })
  expect([isLate(facts('submitted'), noon), isLate(facts('submitted'), noon + 1)]).toEqual([false, true])
  expect([isLate(facts('accepted'), noon + hour), isLate(facts('accepted'), noon + hour + 1)]).toEqual([false, true])
  for (const state of Object.keys(hazardStates) as HazardState[]) if (isEnded(state)) expect(isLate(facts(state), noon + 9 * hour)).toBe(false)
})

test('a phone’s clock a day ahead changes nothing: an act is never after its receipt (T-30)', () => {
  expect(actTime(noon + 24 * hour, noon)).toBe(noon)
  expect(actTime(noon - 24 * hour, noon)).toBe(noon - 24 * hour)
  expect(actTime(noon - 300 * 24 * hour, noon)).toBe(noon - 300 * 24 * hour)
  for (const anew of [0, Date.UTC(2000, 0, 1)]) expect(actTime(anew, noon)).toBe(noon)
})

test('a number carries the month of receipt and six letters', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hash) => {
    expect(caseNumber(noon, hash)).toMatch(/^隐患2027-06-[0-9A-HJKMNP-TV-Z]{6}$/)
  }))
  expect(caseNumber(instantOf('2027-07-01') - 1, 'f'.repeat(64))).toMatch(/^隐患2027-06-/)
})

test('who can see it is said before sending, by name, and who cannot', () => {
  expect(seenByWords(null, ['城东市场管理方', '消防大队', '安委办'], [])).toBe('能看到内容的有：城东市场管理方、消防大队、安委办；承办人看不到您的姓名。')
  expect(seenByWords(null, ['消防大队', '安委办'], ['宏远机械'])).toBe('能看到内容的有：消防大队、安委办，宏远机械看不到这一件；承办人看不到您的姓名。')
  expect(seenByWords('赵建国', ['安委办'], [])).toBe('能看到内容的有：安委办；您选了实名，承办人能看到您的姓名。')
})

test('a place is read as unit and words, or as its class', () => {
  expect(placeWords({ class: 'market', words: '二楼东侧' }, '城东市场')).toBe('城东市场 二楼东侧')
  expect(placeWords({ class: 'market', words: '' }, null)).toBe('市场')
})

test('a position is read as a map is asked: with its system, and how sure it is or that it was moved by hand', () => {
  expect(positionWords({ lng: 114.318, lat: 30.512, accuracy: 28.4, system: 'wgs84', moved: false })).toBe('北纬 30.51200，东经 114.31800（WGS-84），误差约 28 米')
  expect(positionWords({ lng: -70.5, lat: -33.4, accuracy: 28, system: 'gcj02', moved: true })).toBe('南纬 33.40000，西经 70.50000（GCJ-02），上报人移过针')
})

test('a picked unit suggests its class', () => {
  expect([classOfUnit('school', null), classOfUnit('enterprise', 'retail'), classOfUnit('enterprise', 'machinery'), classOfUnit('community', null)]).toEqual(['campus', 'market', 'enterprise', 'other'])
})
