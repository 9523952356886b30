import fc from 'fast-check'
import { routingChanges } from '@shared/domain/routingChanges'
import { firstRoutingRows } from '@shared/domain/routingTable'

const rows = firstRoutingRows({ emergency: 'd-emergency', fire: 'd-fire', housing: 'd-housing', market: 'd-market', transport: 'd-transport', power: 'd-power' })
const name = (id: string) => `〔${id}〕`

test('a table against itself, in any order, changes nothing', () => {
  fc.assert(fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => { expect(routingChanges(rows, shuffled, name)).toEqual([]) }))
})

test('what is taken away one way is added the other way', () => {
  fc.assert(fc.property(fc.subarray([...rows]), (kept) => {
    const [there, back] = [routingChanges(rows, kept, name), routingChanges(kept, rows, name)]
    expect(there.map(({ kind }) => kind)).toEqual(there.map(() => 'removed'))
    expect(back.filter(({ kind }) => kind === 'added').map(({ row }) => row).sort()).toEqual(there.map(({ row }) => row).sort())
    expect(there).toHaveLength(rows.length - kept.length)
  }))
})

test('every field of a row that changes is one sentence', () => {
  const [row] = rows
  const after = { ...row!, owner: 'department' as const, departmentId: 'd-fire', supervisorId: null, assistIds: ['t-east'], acceptHours: 12, fixDays: 2, because: '改由消防主办' }
  expect(routingChanges([row!], [after], name)).toEqual([{
    kind: 'changed', row: '企业厂区 · 各类隐患',
    sentences: ['主办：所在单位 → 〔d-fire〕', '监管：〔d-emergency〕 → 按单位的主管部门', '协办：无 → 〔t-east〕', '接收时限：24 小时 → 12 小时', '整改时限：5 个工作日 → 2 个工作日', '理由：企业对本单位的隐患负主体责任 → 改由消防主办'],
  }])
})
