/**
 * The documents that say what a 重大事故隐患 is, by industry, with their dates (L-07; statutes 5.4).
 * Data, not law: the issuer's text decides, each row says when it was last compared with it.
 */

/** A civil day, `YYYY-MM-DD`, +08:00. */
export type Day = string

export interface CriterionDocument {
  readonly id: string
  readonly industry: string
  readonly title: string
  /** 文号 or the number of the standard. */
  readonly number: string
  readonly from: Day
  /** Last day in force; null = in force. */
  readonly until: Day | null
  readonly replacedBy: string | null
  /** When somebody last compared this row with the issuer's site. */
  readonly checkedOn: Day
  /** False: the day it came into force is still to be confirmed by the office; pages say so. */
  readonly dayConfirmed: boolean
}

const checkedOn = '2026-10-01'
const document = (id: string, industry: string, title: string, number: string, from: Day, until: Day | null = null, replacedBy: string | null = null): CriterionDocument => ({ id, industry, title, number, from, until, replacedBy, checkedOn, dayConfirmed: true })
const unconfirmed = (one: CriterionDocument): CriterionDocument => ({ ...one, dayConfirmed: false })

export const criteriaDocuments: readonly CriterionDocument[] = [
  document('gongmao-2023', '工贸', '工贸企业重大事故隐患判定标准', '应急管理部令第10号', '2023-05-15'),
  document('coal-2020', '煤矿', '煤矿重大事故隐患判定标准', '应急管理部令第4号', '2021-01-01', '2026-06-30', 'coal-2026'),
  document('coal-2026', '煤矿', '煤矿重大事故隐患判定标准', '应急管理部令第21号', '2026-07-01'),
  document('mine-2022', '金属非金属矿山', '金属非金属矿山重大事故隐患判定标准', '矿安〔2022〕88号', '2022-09-01'),
  unconfirmed(document('mine-2024', '金属非金属矿山', '金属非金属矿山重大事故隐患判定标准补充情形', '矿安〔2024〕41号', '2024-04-23')),
  document('chemical-2017', '化工和危险化学品', '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准', '安监总管三〔2017〕121号', '2017-11-13', '2026-09-29', 'chemical-2026'),
  document('chemical-2026', '化工和危险化学品', '化工和危险化学品生产经营企业重大生产安全事故隐患判定准则', 'AQ 3067—2026', '2026-09-30'),
  document('firework-2017', '烟花爆竹', '烟花爆竹生产经营单位重大生产安全事故隐患判定标准', '安监总管三〔2017〕121号', '2017-11-13'),
  document('fire-2017', '消防', '重大火灾隐患判定方法', 'GB 35181-2017', '2018-07-01', '2025-10-31', 'fire-2025'),
  document('fire-2025', '消防', '重大火灾隐患判定规则', 'GB 35181-2025', '2025-11-01'),
  unconfirmed(document('building-2022', '房屋市政', '房屋市政工程生产安全重大事故隐患判定标准（2022版）', '建质规〔2022〕2号', '2022-04-19', '2024-11-03', 'building-2024')),
  unconfirmed(document('building-2024', '房屋市政', '房屋市政工程生产安全重大事故隐患判定标准（2024版）', '建质规〔2024〕5号', '2024-11-04')),
  document('gas-2023', '城镇燃气', '城镇燃气经营安全重大隐患判定标准', '建城规〔2023〕4号', '2023-09-21'),
  document('special-2024', '特种设备', '特种设备重大事故隐患判定准则', 'GB 45067-2024', '2024-12-01'),
  unconfirmed(document('power-2026', '电力', '电力重大事故隐患判定标准及治理监督管理规定', '国家发展改革委令第41号', '2026-01-01')),
  unconfirmed(document('explosive-2024', '民用爆炸物品', '民用爆炸物品行业重大事故隐患判定标准', '工信部安全〔2024〕234号', '2024-12-01')),
  unconfirmed(document('transport-2023', '道路运输和城市客运', '道路运输企业和城市客运企业安全生产重大事故隐患判定标准（试行）', '交办运〔2023〕52号', '2023-10-01')),
  unconfirmed(document('highway-2023', '公路运营', '公路运营领域重大事故隐患判定标准', '交办公路〔2023〕59号', '2023-10-01')),
]

export const criterionDocument = (id: string): CriterionDocument | undefined => criteriaDocuments.find((one) => one.id === id)

/** Not compared with the issuer's site for half a year: shown in yellow. */
export const isStale = (document: Pick<CriterionDocument, 'checkedOn'>, today: Day): boolean => Date.parse(today) - Date.parse(document.checkedOn) > 180 * 86_400_000

/** Only what is in force on that day may be cited (field.md, Who grades). */
export const inForce = (document: Pick<CriterionDocument, 'from' | 'until'>, day: Day): boolean => document.from <= day && (document.until === null || day <= document.until)
