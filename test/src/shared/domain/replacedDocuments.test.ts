import { replacementOf } from '@shared/domain/replacedDocuments'

const today = '2026-11-27'
test.each([
  ['《中华人民共和国安全生产法》（2014年修正）第四条', '安全生产法（2021年修正）'],
  ['《重大火灾隐患判定方法》（GB35181—2017）第6.1条', '重大火灾隐患判定规则 GB 35181-2025'],
  ['《煤矿重大事故隐患判定标准》（应急管理部令第4号）第三条', '煤矿重大事故隐患判定标准 应急管理部令第21号'],
  ['《化工和危险化学品生产经营单位重大生产安全事故隐患判定标准》（安监总管三〔2017〕121号）第三条', '化工和危险化学品生产经营企业重大生产安全事故隐患判定准则 AQ 3067—2026'],
  ['《安全标志及其使用导则》（GB 2894－2008）4.1', 'GB 2894-2025'],
])('%s is replaced by %s', (clause, by) => { expect(replacementOf(clause, today)).toBe(by) })

test.each([
  '《中华人民共和国安全生产法》（2021年修正）第四条',
  '《重大火灾隐患判定规则》（GB 35181-2025）6.2',
  '《烟花爆竹生产经营单位重大生产安全事故隐患判定标准》（安监总管三〔2017〕121号）第一条',
  '《高层民用建筑消防安全管理规定》（应急管理部令第5号）第三十七条',
  '《工贸企业重大事故隐患判定标准》（应急管理部令第10号）第十三条',
  '',
])('%s may be cited', (clause) => { expect(replacementOf(clause, today)).toBeUndefined() })

test('a criterion may be cited up to its last day', () => {
  expect(replacementOf('《重大火灾隐患判定方法》（GB 35181-2017）', '2025-10-31')).toBeUndefined()
  expect(replacementOf('《重大火灾隐患判定方法》（GB 35181-2017）', '2025-11-01')).toBe('重大火灾隐患判定规则 GB 35181-2025')
})
