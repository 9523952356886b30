import fc from 'fast-check'
import { instantOf } from '@shared/domain/calendar'
import { figuresOf } from '@shared/domain/hazardFigures'
import type { HazardFigures } from '@shared/domain/hazardFigures'
import { briefText, caseShareText, hotlineReply, hotlineWords, longestBrief } from '@shared/domain/shareWords'
import { figureNames } from '@shared/domain/standing'
import { categoryCodes, hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'

const june = instantOf('2027-06-16') + 18 * 3_600_000
const every = (amount: number) => Object.fromEntries(figureNames.map((name) => [name, amount])) as HazardFigures
const none = figuresOf([])

test('a case for a group: number, category, level, state and the deadline that runs', () => {
  const one = { number: '隐患2027-06-7K3M9Q', category: 'escape.blocked', level: 'ordinary' as const, state: 'submitted' as const, late: false, dueAt: june }
  expect(caseShareText(one)).toBe('隐患2027-06-7K3M9Q（消防通道·通道堵塞占用，一般）现为待接收，期限6月16日 18:00。请承办单位登录系统办理。')
  expect(caseShareText({ ...one, late: true, level: 'major' })).toContain('，重大）现为待接收，期限6月16日 18:00，已逾期。')
  expect(caseShareText({ ...one, state: 'closed', dueAt: 0 })).toBe('隐患2027-06-7K3M9Q（消防通道·通道堵塞占用，一般）现为已销号。详情请登录系统查看。')
})

test('what a group may read is made of nothing but the closed lists, numbers and days', () => {
  fc.assert(fc.property(fc.constantFrom('', ...categoryCodes), fc.constantFrom(...(Object.keys(hazardStates) as HazardState[])), fc.boolean(), (category, state, late) => {
    const text = caseShareText({ number: '隐患2027-06-7K3M9Q', category, level: 'ordinary', state, late, dueAt: june })
    expect(text.length).toBeLessThan(90)
  }))
})

test('the weekly brief is one paragraph of at most 150 characters, however many cases there are', () => {
  const brief = (found: HazardFigures, major: HazardFigures, all: HazardFigures) => briefText({ week: '2027-06-14', asOf: june, found, major, all })
  expect(brief(none, none, none)).toBe('隐患周报（6月14日—6月20日）：本周发现0件，其中重大0件，已销号0件，未销号0件。累计发现0件，未销号0件，其中逾期0件，已销号 0 件，应整改 0 件。截至6月16日 18:00。')
  const many = brief(every(9_999_999), every(9_999_999), every(9_999_999))
  expect([...many].length).toBeLessThanOrEqual(longestBrief)
  expect(many).not.toContain('\n')
})

test('the text for 12345 says time, town and address, unit, facts, request and whether it is confidential; the day, never the hour', () => {
  const text = hotlineWords({ number: '隐患2027-06-7K3M9Q', seenAt: june, where: ['云溪城东街道', '星河路12号', '', '后厨'], unit: '老灶台餐馆', category: 'gas.leak', text: '一直有燃气味', by: '云溪经开区安委办', confidential: true })
  expect(text.split('\n')).toEqual([
    '【隐患转报】隐患2027-06-7K3M9Q', '时间：6月16日', '地点：云溪城东街道 星河路12号 后厨', '涉及单位：老灶台餐馆', '情况：燃气·泄漏异味。一直有燃气味',
    '诉求：请核查处理，并把受理编号和结果告知云溪经开区安委办。', '是否保密：是，本件不含上报人信息',
  ])
  const bare = hotlineWords({ number: 'n', seenAt: june, where: [''], unit: '', category: '', text: '', by: '安委办', confidential: false })
  expect(bare).toContain('地点：见情况\n涉及单位：不明\n情况：未分类\n')
  expect(bare).toContain('是否保密：否')
})

test('the answer to a 转办件 tells each step with its day', () => {
  expect(hotlineReply({ number: '隐患2027-06-7K3M9Q', hotline: '12345', hotlineNumber: 'A-17', state: 'closed', unit: '老灶台餐馆', steps: [{ at: june, sentence: '老灶台餐馆已接收' }, { at: june + 86_400_000, sentence: '已销号' }] }).split('\n')).toEqual([
    '【转办件答复】12345 A-17（本系统编号 隐患2027-06-7K3M9Q）', '承办单位：老灶台餐馆', '办理情况：6月16日，老灶台餐馆已接收。6月17日，已销号。', '现状：已销号',
  ])
  expect(hotlineReply({ number: 'n', hotline: '12350', hotlineNumber: '1', state: 'toAssign', unit: '', steps: [] })).toContain('承办单位：待指定\n办理情况：已收到，正在办理。')
})
