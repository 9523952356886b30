import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { dayWords } from '@shared/domain/calendar'
import styles from '../paper.module.scss'

export interface SheetProps { sheet: Output<'hazard.sheet'>; canPrint: boolean }

const named = (unit: string): string => unit || '待指定'
const rowsOf = (sheet: SheetProps['sheet']): readonly (readonly [string, string])[] => [
  ['交办单位', sheet.issuedBy],
  ['承办单位', sheet.to],
  ['责任单位', [`主体 ${named(sheet.owner)}`, `监管 ${named(sheet.supervisor)}`, `属地 ${named(sheet.territorial)}`].join('；')],
  ['隐患地点', sheet.place],
  ['隐患类别', sheet.category],
  ['隐患等级', sheet.level],
  ['隐患情况', sheet.text],
  ['整改期限', `${dayWords(sheet.fixBy)}前`],
]
const blanks = ['整改情况', '整改人签字', '验收人签字', '完成日期'] as const

/** Black on white whatever the reader's face: it is paper. */
export function View({ sheet, canPrint }: SheetProps) {
  return (
    <Box className={styles.paper}>
      <Text className={styles.title} role='heading' aria-level='2'>安全隐患交办单</Text>
      <Text className={styles.number}>编号：{sheet.number}</Text>
      <Box className={styles.table}>
        {rowsOf(sheet).map(([label, said]) => (
          <Box key={label} className={styles.row}>
            <Text className={styles.label}>{label}</Text>
            <Text className={styles.said}>{said === '' ? '—' : said}</Text>
          </Box>
        ))}
        {blanks.map((label, i) => (
          <Box key={label} className={styles.row}>
            <Text className={styles.label}>{label}</Text>
            <Text className={`${styles.said} ${i === 0 ? styles.tall : styles.blank}`}> </Text>
          </Box>
        ))}
      </Box>
      <Text className={styles.legal}>{sheet.legal}</Text>
      <Text className={styles.legal}>办结后请把签好的本单拍照交回交办单位，或报核验码：{sheet.code}</Text>
      {!canPrint && <Text className={styles.screen}>手机里不能直接打印，请截图发给能打印的同事，或在电脑上打开本页。</Text>}
    </Box>
  )
}
