import fc from 'fast-check'
import { byCategory, clusterKey, isSign, mostRemembered, nthAt, since, withCase } from '@shared/domain/cluster'
import type { ClusterCase } from '@shared/domain/cluster'
import { stateNames } from '@shared/domain/standing'

const one = (id: string, at: number): ClusterCase => ({ id, category: 'escape', at })

test('a place forgets nothing that it may remember: any order of coming and going ends with the same newest cases', () => {
  const act = fc.record({ id: fc.integer({ min: 0, max: 12 }), sign: fc.boolean() })
  fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
    let cases: readonly ClusterCase[] = []
    const there = new Map<number, boolean>()
    for (const { id, sign } of acts) {
      cases = withCase(cases, one(`c${String(id)}`, id * 10), sign)
      there.set(id, sign)
    }
    const byHand = [...there].filter(([, sign]) => sign).map(([id]) => id * 10).sort((left, right) => right - left)
    expect(cases.map(({ at }) => at)).toEqual(byHand)
    expect(nthAt(cases, 3)).toBe(byHand[2] ?? 0)
    expect(since(cases, 55).map(({ at }) => at)).toEqual(byHand.filter((at) => at >= 55))
  }))
})

test('a place remembers so many and no more', () => {
  let cases: readonly ClusterCase[] = []
  for (let at = 0; at < mostRemembered + 20; at += 1) cases = withCase(cases, one(`c${String(at)}`, at), true)
  expect([cases.length, cases[0]?.at, cases.at(-1)?.at]).toEqual([mostRemembered, mostRemembered + 19, 20])
})

test('what was none, the same or taken back is no sign', () => {
  expect(stateNames.filter((state) => !isSign(state))).toEqual(['notHazard', 'merged', 'withdrawn'])
})

test('one enterprise is one place; elsewhere class and words must agree, and what nobody knows is none', () => {
  const told = (unitId: string | null, words: string, at: { lng: number; lat: number } | null = null) => ({ class: 'estateUnmanaged' as const, unitId, words, position: at })
  expect(clusterKey(told('e-hongyuan', '二车间'), false)).toBe('e-hongyuan')
  expect(clusterKey(told('c-xinghe', ' 2号楼，楼下'), true)).toBe(clusterKey(told('c-xinghe', '2号楼楼下'), true))
  expect(new Set([told('c-xinghe', '2号楼'), told('c-xinghe', '3号楼'), told('c-yulan', '2号楼'), told(null, '2号楼')].map((one) => clusterKey(one, one.unitId !== null))).size).toBe(4)
  expect([clusterKey(told(null, ''), false), clusterKey(told('c-xinghe', ''), true)]).toEqual(['', ''])
  expect(clusterKey(told(null, '', { lng: 121.4, lat: 31.2 }), false)).not.toBe('')
})

test('categories in their own order with how many each', () => {
  expect(byCategory([one('a', 1), { id: 'b', category: 'none', at: 2 }, { id: 'c', category: 'gas', at: 3 }, one('d', 4)])).toEqual([{ label: '消防通道', amount: 2 }, { label: '燃气', amount: 1 }, { label: '未分类', amount: 1 }])
})
