import fc from 'fast-check'
import { readCsv, writeCsv } from '@shared/domain/csv'
import { readBankRows, writeBankRows } from '@shared/domain/quizSheet'
import { questions } from './randomQuestions'

const only = (rows: readonly (readonly string[])[]) => {
  const read = readBankRows(rows, { category: 'fire' })
  expect(read.faults).toEqual([])
  return read.questions.map(({ line, question }) => [line, question] as const)
}

describe('the bank as a sheet', () => {
  test('rows that were written are read back as they were, also through CSV', () => {
    fc.assert(fc.property(fc.array(questions, { maxLength: 5 }), (made) => {
      const rows = writeBankRows(made)
      expect(readBankRows(rows)).toEqual({ questions: made.map((question, at) => ({ line: at + 2, question })), faults: [] })
      expect(readBankRows(readCsv(writeCsv(rows)))).toEqual(readBankRows(rows))
    }))
  })

  test('columns stand in any order, under a title, by other names', () => {
    const rows = [['某镇题库'], ['答案', '题目', 'B', 'A', '备注', '难易度（易/中/难）'], ['b', '灭火器多久检查一次？', '每月', '每年', 'x', '较难'], [], ['√', '楼道要畅通。', '', '', '', '']]
    expect(only(rows)).toEqual([
      [3, expect.objectContaining({ kind: 'single', options: ['每年', '每月'], key: [1], difficulty: 'hard' })],
      [5, expect.objectContaining({ kind: 'trueFalse', key: [0], difficulty: 'medium' })],
    ])
  })

  test('says what is wrong by the row the sheet shows', () => {
    const rows = [['题干', '选项A', '选项B', '选项C', '答案', '分类'], ['题一', '甲', '', '丙', 'A', '消防'], ['题二', '甲', '乙', '', '', '消防'], ['题三', '甲', '乙', '', 'A', '']]
    expect(readBankRows(rows).faults.map(({ line, field }) => [line, field])).toEqual([[2, 'options'], [3, 'key'], [4, 'category']])
    expect(readBankRows([['a', 'b']]).faults).toEqual([{ line: 1, field: 'stem', say: expect.stringContaining('没有找到表头') as string }])
  })
})

describe('CSV', () => {
  test('any cells come back as they were', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('a"b', 'x,y', 'a\nb', "'=1", '=1+1', '-2', '@x', "''@")), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      fc.pre(rows.every((row) => !/[;\t]/.test(row.join(''))))
      expect(readCsv(writeCsv(rows))).toEqual(rows)
    }))
  })
  test('a cell never begins a formula (T-16)', () => {
    expect(writeCsv([['=HYPERLINK("x")', '+1', '-1', '@a', '\ta', '安全']])).toBe('\ufeff"\'=HYPERLINK(""x"")",\'+1,\'-1,\'@a,\'\ta,安全\r\n')
  })
  test('tabs and semicolons part cells, too', () => {
    expect(readCsv('题干\t答案\r\n一\t对')).toEqual([['题干', '答案'], ['一', '对']])
    expect(readCsv('题干;答案;x\n一;对;')).toEqual([['题干', '答案', 'x'], ['一', '对', '']])
  })
})
