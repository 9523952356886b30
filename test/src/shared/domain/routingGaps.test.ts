import fc from 'fast-check'
import { routingGaps } from '@shared/domain/routingGaps'
import { placeClasses } from '@shared/domain/words'
import { table, units } from './sampleTree'

const { rows } = table

test('the table an instance starts with has no gap', () => {
  expect(routingGaps(rows, units)).toEqual([])
})

test('a class that lost its default row is named', () => {
  fc.assert(fc.property(fc.constantFrom(...rows.filter((row) => row.category === '')), (lost) => {
    const gaps = routingGaps(rows.filter((row) => row !== lost), units)
    expect(gaps).toEqual([`“${placeClasses[lost.class]}”没有默认行：这类地点都要等安委办指定牵头`])
  }))
})

test('two default rows, a doubled category, an unknown category and a department without a name are named', () => {
  const [first] = rows
  const change = (key: string, more: Partial<(typeof rows)[number]>) => rows.flatMap((row) => (row.key === key ? [{ ...row, ...more }] : [row]))
  expect(routingGaps([...rows, { ...first!, key: 'again' }], units)).toEqual(['“企业厂区”有2个默认行，只能留一个'])
  expect(routingGaps([...rows, { ...rows[1]! }], units)).toEqual(['“企业厂区”的“消防通道”行重复，只有第一行有效'])
  expect(routingGaps(change('market.fire', { category: 'nothing' }), units)).toEqual(['“市场”的“nothing”行：没有这个类别'])
  expect(routingGaps(change('cityRoad', { departmentId: null }), units)).toEqual(['“城区道路”的默认行写明由部门主办，却没有指定部门'])
})

test('a unit that is gone, and a department that cannot sign in, are named', () => {
  const without = new Map([...units].filter(([id]) => id !== 'd-power'))
  expect(routingGaps(rows, without)).toEqual(['“电力线路设施”的默认行指向的单位已不存在'])
  const silent = new Map([...units].map(([id, unit]) => [id, id === 'd-power' ? { ...unit, hasAccount: false } : unit]))
  expect(routingGaps(rows, silent)).toEqual(['“电力线路设施”的默认行：能源办还没有账号，这类件会转给监管部门或安委办'])
})
