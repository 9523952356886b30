/**
 * Documents that people still cite though another has taken their place (statutes; checked 2026-11-27). A question's 依据 that names one
 * is kept out of a bank; the shipped one cites none.
 */
import type { BankQuestion } from './quizQuestion'
import { criteriaDocuments, criterionDocument } from './criteriaDocuments'

interface Replaced {
  /** Every one of these words stands in a clause that cites it. */
  readonly words: readonly string[]
  readonly by: string
}
/** 《安全生产法》（2014）: the year in brackets right behind the title, with or without 年. */
const inBrackets = (law: string, years: readonly string[], by: string): readonly Replaced[] => years.flatMap((year) => [{ words: [`${law}》(${year}`], by }, { words: [`${law}(${year}`], by }])
const replaced: readonly Replaced[] = [
  ...inBrackets('安全生产法', ['2002', '2009', '2014'], '安全生产法（2021年修正）'),
  ...inBrackets('消防法', ['1998', '2008', '2019'], '消防法（2021年修正）'),
  { words: ['安全生产法', '2002年'], by: '安全生产法（2021年修正）' },
  { words: ['安全生产法', '2009年'], by: '安全生产法（2021年修正）' },
  { words: ['安全生产法', '2014年'], by: '安全生产法（2021年修正）' },
  { words: ['消防法', '1998年'], by: '消防法（2021年修正）' },
  { words: ['消防法', '2008年'], by: '消防法（2021年修正）' },
  { words: ['消防法', '2019年'], by: '消防法（2021年修正）' },
  { words: ['安监总财〔2012〕63号'], by: '安全生产领域举报奖励办法 安监总财〔2018〕19号' },
  { words: ['工贸企业有限空间作业安全管理与监督暂行规定'], by: '工贸企业有限空间作业安全规定 应急管理部令第13号' },
  { words: ['工信厅安全函〔2023〕337号'], by: '民用爆炸物品行业重大事故隐患判定标准 工信部安全〔2024〕234号' },
  { words: ['GB 30871-2014'], by: 'GB 30871-2022' },
  { words: ['GB 17761-2018'], by: 'GB 17761-2024' },
  { words: ['GB 2893-2008'], by: 'GB 2894-2025' },
  { words: ['GB 2894-2008'], by: 'GB 2894-2025' },
  { words: ['GB 7231-2003'], by: 'GB 2894-2025' },
]

// GB30871—2014 and GB 30871-2014 are one number.
const plain = (text: string): string => text.normalize('NFKC').replace(/[—–－]/g, '-').replace(/\s/g, '').replace(/\[/g, '〔').replace(/\]/g, '〕')
const names = (clause: string, words: readonly string[]): boolean => words.every((word) => clause.includes(plain(word)))

/**
 * A replaced clause is never cited as in force: what is wrong with a question that does, in a sentence. One that says 已废止 itself
 * asks about the past.
 */
export function replacedFault({ stem, passage, explanation, clause }: Pick<BankQuestion, 'stem' | 'passage' | 'explanation' | 'clause'>, day: string): string | undefined {
  const by = [stem, passage, explanation, clause].some((text) => text.includes('已废止')) ? undefined : replacementOf(clause, day)
  return by === undefined ? undefined : `依据的文件已被代替，请改按${by}核对答案和依据；讲旧规定的题请在题里写明“已废止”。`
}

/** What has taken the place of the document that a clause cites on that day; undefined = it may be cited, as far as is known. */
export function replacementOf(clause: string, day: string): string | undefined {
  const said = plain(clause)
  const known = replaced.find(({ words }) => names(said, words))
  if (known) return known.by
  for (const { title, number, until, replacedBy } of criteriaDocuments) {
    if (until === null || until >= day) continue
    // 121号 of 2017 still holds for fireworks, 令第4号 is the number of many: the title belongs to it.
    const standard = /^(?:GB|AQ)/.test(number)
    if (standard ? !names(said, [number]) : !names(said, [number, title.slice(0, 4)])) continue
    const by = replacedBy === null ? undefined : criterionDocument(replacedBy)
    return by ? `${by.title} ${by.number}` : '新的文件'
  }
  return undefined
}
