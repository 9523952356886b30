/** The calculator by hand. */
import { costOf, sumOf } from '../../config/deploy/cost'
import type { Prices } from '../../config/deploy/prices'
import { listPrices } from '../../config/deploy/prices'

const prices: Prices = { of: '2026-01-01', gigabyteSecond: 1, invocations: 10_000, reads: 10_000, writes: 20_000, databaseDay: 1, storageDay: 2, traffic: 3, phoneNumber: 0 }
const gigabyte = 1024 ** 3
const use = { what: 'x', times: 10, calls: 1, memoryMb: 512, seconds: 2, reads: 3, writes: 4, kept: { database: gigabyte, storage: gigabyte }, fetched: gigabyte }

test('each part is what one would reckon by hand', () => {
  expect(costOf(use, prices)).toEqual({ what: 'x', times: 10, functions: 10 * (1 + 0.5 * 2), database: 10 * (3 + 8) + 10 * 30, files: 10 * 2 * 30 + 10 * 3, total: 20 + 410 + 630 })
})
test('twice as many people cost twice as much, and lines add up', () => {
  const [one, two] = [costOf(use, prices), costOf({ ...use, times: 20 }, prices)]
  expect(two.total).toBe(2 * one.total)
  expect(sumOf([one, two]).total).toBe(3 * one.total)
})
test('the price list says of when it is', () => {
  expect(listPrices.of).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
