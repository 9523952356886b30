import { instantOf } from '@shared/domain/calendar'
import type { CaseStep } from '@office/ports/documents'
import { sampleUnits } from '@office/local/sample/units'
import { officersIn, registerRow } from '@office/records/registerRow'
import { report } from '../store/rows'

const units = new Map(sampleUnits.map((unit) => [unit._id, unit]))
const june = instantOf('2027-06-16') + 36_000_000
const step = (move: CaseStep['move'], byPersonId: string | null, ground = '', at = june): CaseStep => ({ move, at, byUnitId: byPersonId === null ? null : 'e-market', byPersonId, state: 'accepted', ground, targetUnitId: null, photos: [] })
const officers = new Map([['p-1', '甲'], ['p-2', '乙'], ['p-3', '丙']])

test('a 重大 one: criterion, the five of its plan, 临时管控', () => {
  const row = registerRow(report('a', {
    level: 'major', state: 'rectifying', late: true, fixBy: june,
    graded: { criterionId: 'x', words: '《判定标准》第三条', at: june, byUnitId: 'd-fire' },
    plan: { measures: '拆除隔断', responsible: '孙志强', funds: '3 万元', until: june, contingency: '专人值守' },
    controls: { kinds: ['stopped', 'watched'], words: '夜间不开放' },
  }), units, officers)
  expect(row).toMatchObject({ level: '重大', basis: '《判定标准》第三条', fixer: '孙志强', measures: '拆除隔断', funds: '3 万元', contingency: '专人值守', controls: '停用、专人看守；夜间不开放', fixBy: '2027-06-16', note: '逾期', state: '整改中' })
})

test('sent back: what was done no longer counts as done, and the verdict says so', () => {
  const steps = [step('fix', 'p-1', '已更换'), step('selfVerify', 'p-2', '看过'), step('sendBack', 'p-3', '仍有松动')]
  expect(registerRow(report('a', { state: 'rectifying', steps }), units, officers)).toMatchObject({ doneDay: '', verdict: '不合格，退回整改：仍有松动', verifier: '乙' })
  const again = [...steps, step('fix', 'p-1', '再次更换', june + 86_400_000), step('review', 'p-3')]
  expect(registerRow(report('a', { state: 'reviewed', steps: again }), units, officers)).toMatchObject({ doneDay: '2027-06-17', measures: '再次更换', verdict: '合格', verifier: '丙' })
})

test('handed over: where to and under which number', () => {
  const outside = { to: '市特种设备所', number: 'T-9', reply: '', repliedAt: null }
  expect(registerRow(report('a', { state: 'handedOver', outside }), units, officers).note).toBe('移交市特种设备所，编号T-9')
  expect(registerRow(report('a', { state: 'handedOver', outside: { ...outside, number: '' } }), units, officers).note).toBe('移交市特种设备所')
})

test('names only officers who mended it or looked at it again', () => {
  expect(officersIn(report('a', { steps: [step('submit', null), step('accept', 'p-1'), step('fixOnSpot', 'p-2'), step('confirm', 'p-3')] }))).toEqual(['p-2', 'p-3'])
  expect(officersIn(report('a'))).toEqual([])
})
