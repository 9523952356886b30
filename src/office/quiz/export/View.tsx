import { Text, View as Box } from '@tarojs/components'
import type { Input } from '@shared/contract/actions'
import { bankStates, quizCategories, type BankState, type QuizCategory } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { saveWords } from '@/device/documents'
import type { Made } from './files'
import styles from './index.module.scss'

type Asked = Pick<Input<'bank.export'>, 'format' | 'state' | 'category'>
const formats = [{ value: 'xlsx', label: 'Excel 表格' }, { value: 'text', label: '文本（Word 可用）' }, { value: 'csv', label: 'CSV 表格' }] as const
const states = (Object.keys(bankStates) as BankState[]).map((value) => ({ value, label: bankStates[value].label }))
const categories = (Object.entries(quizCategories) as [QuizCategory, string][]).map(([value, label]) => ({ value, label }))

export function View({ asked, files, said, onAsk, onSave }: { asked: Asked; files: readonly Made[]; said: string; onAsk: (part: Partial<Asked>) => void; onSave: (file: Made) => void }) {
  return (
    <Box className={styles.page}>
      <Box className={styles.card}>
        <Chips<Asked['format']> label='做成什么' options={formats} value={asked.format} onChange={(value) => { if (value !== '') onAsk({ format: value }) }} />
        <Chips<QuizCategory> label='分类' note='不选就是全部' options={categories} value={asked.category ?? ''} clearable onChange={(value) => onAsk({ category: value === '' ? null : value })} />
        <Chips<BankState> label='状态' options={states} value={asked.state} onChange={(value) => { if (value !== '') onAsk({ state: value }) }} />
        <Text className={styles.hint}>文件里有答案，请只发给管题库的人。三种文件都能再导入。</Text>
      </Box>
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {files.map((file) => (
        <Box key={file.name} className={styles.card}>
          <Text className={styles.told}>{file.name}</Text>
          <Text className={styles.hint}>{`${String(file.count)} 题`}</Text>
          <BigButton tone='plain' icon='save' label={saveWords} onTap={() => onSave(file)} />
        </Box>
      ))}
    </Box>
  )
}
