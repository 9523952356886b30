import { quoted, returnedWords, sentenceOf } from '@shared/domain/caseSentences'
import { openMoves } from '@shared/contract/hazard'
import { stepWords } from '@office/records/decisions/stepWords'

const names = { by: '城东市场管理方', target: '安居物业' }

test('every move this version makes has a sentence of its own', () => {
  const said = openMoves.map((move) => sentenceOf({ move, state: 'submitted', ground: '理由' }, names))
  expect(new Set(said).size).toBe(openMoves.length)
  for (const sentence of said) expect(sentence).not.toMatch(/办理了这一件|undefined|！/)
})

test('a move of a later version is told in general words, never left out', () => {
  expect(sentenceOf({ move: 'later', state: 'accepted', ground: '' }, names)).toBe('城东市场管理方办理了这一件')
})

test('a grade names its document and clause, an extension its day, 临时管控 what was done: the step keeps them in words', () => {
  expect(stepWords({ move: 'gradeMajor', id: 'case-1', version: 1, criterionId: 'fire-2025', words: '第 6.2 条' })).toBe('《重大火灾隐患判定规则》（GB 35181-2025）第 6.2 条')
  expect(stepWords({ move: 'askExtension', id: 'case-1', version: 1, until: Date.UTC(2027, 5, 20), ground: '配件未到' })).toBe('延到6月20日，理由：配件未到')
  expect(stepWords({ move: 'control', id: 'case-1', version: 1, kinds: ['stopped', 'watched'], words: '' })).toBe('停用、专人看守')
  expect(stepWords({ move: 'handOver', id: 'case-1', version: 1, to: '市铁路监管局', ground: '铁路用地', number: 'T-7' })).toBe('市铁路监管局（编号 T-7），理由：铁路用地')
})

test('the reporter reads who gave it back, why, and who has it now (J2)', () => {
  expect(sentenceOf({ move: 'submit', state: 'submitted', ground: '' }, { by: '', target: '城东市场管理方' })).toBe('已收到，送到城东市场管理方')
  expect(sentenceOf({ move: 'submit', state: 'toAssign', ground: '' }, { by: '', target: '' })).toBe('已收到，等安委办指定牵头单位')
  expect(sentenceOf({ move: 'return', state: 'submitted', ground: '在小区红线内' }, names)).toBe('城东市场管理方认为不属本单位，理由：在小区红线内；移交安居物业')
  expect(sentenceOf({ move: 'return', state: 'toAssign', ground: '不归物业' }, names)).toBe('城东市场管理方认为不属本单位，理由：不归物业；转安委办指定牵头单位')
})

test('the office reads both grounds', () => {
  expect(returnedWords([{ unit: '甲', ground: '一' }, { unit: '乙', ground: '二' }])).toBe('已退回两次，由安委办指定牵头单位（甲：一；乙：二）')
  expect(returnedWords([{ unit: '甲', ground: '一' }])).toBe('没有写明移交单位，由安委办指定牵头单位（甲：一）')
})

test('a ground that ends with its own full stop leaves none inside the sentence', () => {
  expect(sentenceOf({ move: 'return', state: 'submitted', ground: '该处不在本单位管理范围内。' }, names)).toBe('城东市场管理方认为不属本单位，理由：该处不在本单位管理范围内；移交安居物业')
  expect(returnedWords([{ unit: '甲', ground: '一。' }, { unit: '乙', ground: '二；' }])).toBe('已退回两次，由安委办指定牵头单位（甲：一；乙：二）')
  expect(quoted('第 3.5 条，见附件。')).toBe('第 3.5 条，见附件')
})
