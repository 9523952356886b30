import fc from 'fast-check'
import { readBankText, writeBankText } from '@shared/domain/quizBankText'
import { duplicatesWithin } from '@shared/domain/quizDuplicates'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import { questions } from './randomQuestions'

const defaults = { category: 'fire' } as const
const only = (text: string): BankQuestion => {
  const read = readBankText(text, defaults)
  expect(read.faults).toEqual([])
  expect(read.questions).toHaveLength(1)
  return read.questions[0]!.question
}
const said = (text: string): readonly string[] => readBankText(text, defaults).faults.map(({ line, say }) => `${String(line)} ${say}`)

const house = `1. 【单选】电动自行车应当停在哪里？
A. 楼梯间
B. 集中停放场所
C. 疏散通道
D. 安全出口旁
答案：B
解析：停在集中停放场所，不占通道。
依据：《中华人民共和国消防法》（2021年修正）第二十八条
核对：2026-11-27
分类：电动自行车
难度：易
行业：通用
`

describe('the bank’s text', () => {
  test('what was written is read back as it was', () => {
    fc.assert(fc.property(fc.array(questions, { maxLength: 6 }), (made) => {
      const read = readBankText(writeBankText(made))
      expect(read.faults).toEqual([])
      expect(read.questions.map(({ question }) => question)).toEqual(made)
    }), { numRuns: 400 })
  })

  test('any text is read without failing, and every fault names a line of it', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('1. 题', 'A. 甲 B. 乙', '答案：', '（A）', '一、单选题', '', '解析：x', '【判断】')), { maxLength: 20 }), (lines) => {
      const text = lines.join('\n')
      const read = readBankText(text)
      for (const { line } of [...read.faults, ...read.questions]) expect(line >= 1 && line <= text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).length).toBe(true)
    }))
  })

  test('the house’s own form', () => {
    expect(only(house)).toEqual({
      kind: 'single', stem: '电动自行车应当停在哪里？', passage: '', picture: '', options: ['楼梯间', '集中停放场所', '疏散通道', '安全出口旁'], key: [1],
      explanation: '停在集中停放场所，不占通道。', clause: '《中华人民共和国消防法》（2021年修正）第二十八条', checkedOn: '2026-11-27', category: 'ebike', difficulty: 'easy', industry: 'general',
    })
    expect(only(house.replace(/\n/g, '\r\n'))).toEqual(only(house))
    expect(only(house.replace(/：/g, ':').replace(/\. /g, '．'))).toEqual(only(house.replace(/：/g, ':')))
  })

  test.each([
    ['the answer in the stem', '1、灭火器应当（ B ）检查一次。\nA、每天\nB、每月\nC、每年', { stem: '灭火器应当（ ）检查一次。', options: ['每天', '每月', '每年'], key: [1], kind: 'single' }],
    ['several letters in the stem', '（3）哪些要写入台账(A、C)\n(A) 部位\n(B) 天气\n(C) 整改', { stem: '哪些要写入台账（ ）', key: [0, 2], kind: 'multiple', options: ['部位', '天气', '整改'] }],
    ['a verdict in the stem', '12．楼梯间可以给电动车充电。（×）', { stem: '楼梯间可以给电动车充电。（ ）', kind: 'trueFalse', key: [1], options: ['对', '错'] }],
    ['full-width letters and a label in brackets', '５、【多选题】下列哪些正确\nＡ．甲\nＢ．乙\n【答案】ＡＢ', { kind: 'multiple', key: [0, 1] }],
    ['options on one line with gaps', '1. 题目一\nA. 甲　　B. 乙\tC. 丙   D. 丁\n答案：d', { options: ['甲', '乙', '丙', '丁'], key: [3] }],
    ['options on one line, narrow', '1. 题目一\nA.甲 B.乙C.丙\n正确答案 : C', { options: ['甲', '乙', '丙'], key: [2] }],
    ['an option that names another letter', '1. 题目一\nA. 先做 B. 再做\nB. 不做\n答案：A', { options: ['先做 B. 再做', '不做'] }],
    ['the answer behind the last option', '1. 题目一\nA. 甲\nB. 乙 答案：B', { options: ['甲', '乙'], key: [1] }],
    ['true and false as options', '1. 题目一\nA. 正确\nB. 错误\n答案：B', { kind: 'trueFalse', options: ['对', '错'], key: [1] }],
    ['true and false as options the other way', '1. 【判断】题目一\nA. 错误\nB. 正确\n答案：B', { kind: 'trueFalse', key: [0] }],
    ['a heading says the kind', '一、判断题（每题2分）\n\n1. 题目一\n答案：√', { kind: 'trueFalse', key: [0], stem: '题目一' }],
    ['a stem over two lines', '1. 题目的前半句，\n后半句是什么？\nA. 甲\nB. 乙\n答案：A', { stem: '题目的前半句，后半句是什么？' }],
    ['an explanation by letters', '1. 题目一\nA. 甲\nB. 乙\n答案：A\n解析：\nA. 对。\nB. 不对。', { explanation: 'A. 对。 B. 不对。', options: ['甲', '乙'] }],
    ['a case', '1. 【案例】他做错了什么？\n材料：王某在仓库里\n吸烟。\nA. 甲\nB. 乙\n答案：AB', { kind: 'case', passage: '王某在仓库里吸烟。', key: [0, 1] }],
    ['a picture', '1. 【图片】这个标志是什么意思？\n图：禁止吸烟\nA. 甲\nB. 乙\n答案：A', { kind: 'picture', picture: '禁止吸烟' }],
    ['no number, no tag', '题目在这里？\nA. 甲\nB. 乙\n答案：A', { stem: '题目在这里？' }],
    ['第几题 and other dates', '第十二题：题目一\nA. 甲\nB. 乙\n答案：A\n核对日期：2026年3月5日\n难度：较难\n类别：用电安全', { checkedOn: '2026-03-05', difficulty: 'hard', category: 'electricity', stem: '题目一' }],
  ])('%s', (_name, text, expected) => {
    expect(only(text)).toMatchObject(expected)
  })

  test('questions need no blank line between them', () => {
    const read = readBankText('1. 甲题目\nA. 甲\nB. 乙\n答案：A\n2. 乙题目（√）\n3. 丙题目（×）', defaults)
    expect(read.faults).toEqual([])
    expect(read.questions.map(({ line, question }) => [line, question.stem])).toEqual([[1, '甲题目'], [5, '乙题目（ ）'], [6, '丙题目（ ）']])
  })

  test.each([
    ['1. 题目一\nA. 甲\nB. 乙', '1 没有找到答案。请在选项下面加一行“答案：B”，判断题写“答案：对”或“答案：错”。'],
    ['\n\n1. 题目一\nA. 甲\nB. 乙\n答案：C', '3 答案是 C，可是没有这个选项。请改答案或补上选项。'],
    ['1. 题目一\nA. 甲\nC. 丙\n答案：A', '3 选项应当是 B，写的是 C。请按 A、B、C、D 的顺序写。'],
    ['1. 【单选】题目一\nA. 甲\nB. 乙\n答案：AB', '1 单选题只能有一个答案。请改答案，或把题型改成多选。'],
    ['1. 【多选】题目一\nA. 甲\nB. 乙\n答案：A', '1 多选题至少要有两个答案。请改答案，或把题型改成单选。'],
    ['1. 题目一\nA. 甲\nB. 甲\n答案：A', '1 选项 A 和 B 一样。请改其中一个。'],
    ['1. 题目一\n答案：A', '1 没有找到选项。选择题至少要两个，每个选项一行，以“A.”“B.”开头。'],
    ['1. 题目一\nA. 甲\nB. 乙\n答案：可能', '1 读不懂答案“可能”。选择题请写选项的字母，判断题请写“对”或“错”。'],
    ['1. 题目一（√）\n分类：天文', '1 没有“天文”这个分类。可以写：疏散逃生、消防、用电、燃气、电动自行车、动火作业、有限空间、急救、应急演练、安全生产法、重大事故隐患判定标准。'],
    ['1. 题目一（√）\n核对：2026-02-30', '1 核对日期“2026-02-30”不是日期。请写成 2026-11-27 这样。'],
    ['1. 【案例】题目一\nA. 甲\nB. 乙\n答案：A', '1 案例题没有材料。请加一行“材料：……”。'],
    ['1. 【图片】题目一\nA. 甲\nB. 乙\n答案：A', '1 图片题没有图。请加一行“图：标志的名称”。'],
    ['1. 题目一（√）\n解析：一\n解析：二', '3 “解析”写了两次。请留一个，两道题之间请空一行。'],
  ])('says what is wrong: %j', (text, sentence) => {
    expect(said(text)).toContain(sentence)
  })

  test('one that is wrong does not keep the others', () => {
    const read = readBankText(`${house}\n2. 没有答案的题\nA. 甲\nB. 乙\n\n3. 好的题（×）`, defaults)
    expect(read.questions.map(({ line }) => line)).toEqual([1, 18])
    expect(read.faults.map(({ line }) => line)).toEqual([14])
  })

  test('without a category of its own a question takes the import’s, and without either it says so', () => {
    expect(readBankText('1. 题目一（√）').faults[0]?.field).toBe('category')
    expect(only('1. 题目一（√）').category).toBe('fire')
  })

  test('a question that is there twice is found, whatever its number, punctuation and order of options', () => {
    const twice = `${house}\n2．【单选】电动自行车应当停在哪里?\nA. 疏散通道\nB. 楼梯间\nC. 安全出口旁\nD. 集中停放场所\n答案：D\n\n3. 楼梯间可以停车（×）`
    expect(duplicatesWithin(readBankText(twice, defaults).questions)).toEqual([{ line: 14, firstLine: 1 }])
  })

  test('what breaks documents later is not kept (T-17)', () => {
    expect(only('1. 题\ufffe目\u202e一\u0007\ud800🔥（√）').stem).toBe('题目一🔥（ ）')
  })

  test('a number or a sign makes another question', () => {
    expect(duplicatesWithin(readBankText('1. 间距不小于1.5米（√）\n2. 间距不小于15米（√）\n3. 间距≥5米（√）\n4. 间距≤5米（√）', defaults).questions)).toEqual([])
  })
})
