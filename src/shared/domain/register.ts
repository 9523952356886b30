/** 隐患台账 (F7): its columns in the order of the paper, 序号 before them; and what of it is posted for the workers. */

/** Head of the paper. */
export const registerHead = ['填报单位（盖章）', '填报人', '负责人'] as const
export const registerColumns = {
  number: '编号',
  source: '隐患来源',
  day: '上报日期',
  place: '地点',
  text: '隐患描述',
  category: '类别',
  level: '等级',
  basis: '判定依据',
  owner: '责任单位',
  supervisor: '监管部门',
  fixer: '整改责任人',
  measures: '整改措施',
  funds: '整改资金',
  fixBy: '整改期限',
  contingency: '应急预案',
  controls: '临时管控',
  photos: '整改前照片',
  afterPhotos: '整改后照片',
  doneDay: '实际完成时间',
  verifier: '复查人',
  verdict: '复查结论',
  closedDay: '销号时间',
  state: '状态',
  note: '备注',
} as const
export type RegisterColumn = keyof typeof registerColumns

export const postingTitle = '隐患排查治理情况公示'
/** On the workers' board (L-01): without where a hazard came from, its number or a note, which could lead to the one who reported it. */
export const postingColumns = ['day', 'place', 'text', 'level', 'owner', 'measures', 'fixBy', 'controls', 'doneDay', 'state'] as const satisfies readonly RegisterColumn[]

/** A row as it is posted, cell by cell. */
export const postingRow = (row: Readonly<Record<(typeof postingColumns)[number], string>>): readonly { readonly label: string; readonly value: string }[] =>
  postingColumns.map((column) => ({ label: registerColumns[column], value: row[column] }))
