import { unitCodeGiven, unitCodeIn } from '@/pages/hazard/new/unitCode'
import { momentWords } from '@/pages/moment'
import { pageOfLink } from '@/pages/inbox/links'
import { photosWords } from '@/pages/hazard/itemWords'
import { item, now } from './reports'

describe('codes of units', () => {
  test.each([
    ['U3K9Q2B', 'U3K9Q2B'],
    ['u3k9q2b', 'U3K9Q2B'],
    ['http://127.0.0.1:5160/#/pages/hazard/new/index?unit=U3K9Q2B', 'U3K9Q2B'],
    ['https://example.gov.cn/?unit=U3K9Q2B&x=1', 'U3K9Q2B'],
    ['城东市场', undefined],
    ['U3K9Q2BZZ', undefined],
    ['https://pay.example.com/abc', undefined],
  ])('%s → %s', (content, code) => expect(unitCodeIn(content)).toBe(code))

  test.each([
    ['U3K9Q2B', 'U3K9Q2B'],
    ['unit%3DU3K9Q2B', 'U3K9Q2B'],
    ['%E0%A4%A', undefined],
    ['%', undefined],
    [undefined, undefined],
  ])('a page opened with %s → %s', (given, code) => expect(unitCodeGiven(given)).toBe(code))
})

describe('moments', () => {
  test('today by the clock, this year by the day, another year with the year', () => {
    expect(momentWords(now, now)).toBe('今天 10:42')
    expect(momentWords(now - 86_400_000, now)).toBe('6月2日 10:42')
    expect(momentWords(now - 365 * 86_400_000, now)).toBe('2026年6月3日 10:42')
  })
})

describe('where a message leads', () => {
  test('to a page of this version, with its query', () => expect(pageOfLink('/office/hazard/case/index?id=h1')).toBe('/office/hazard/case/index?id=h1'))
  test.each(['', '/pages/gone/index?id=1', 'https://example.com/'])('%s: nowhere', (link) => expect(pageOfLink(link)).toBeUndefined())
})

describe('photos of a kept report', () => {
  const photo = (id: string, sent: boolean) => ({ id, sent, localPath: id, size: 1, sha256: '', width: 1, height: 1 })
  test('says how many have arrived once the first has', () => {
    expect(photosWords(item())).toBe('')
    expect(photosWords(item({ photos: [photo('a', false), photo('b', false)] }))).toBe('2 张照片')
    expect(photosWords(item({ photos: [photo('a', true), photo('b', false)] }))).toBe('照片 1/2 已送达')
  })
})
