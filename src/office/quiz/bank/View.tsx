import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { BankRow } from '@shared/contract/quizBank'
import { bankStates, difficulties, quizCategories, type BankState, type Difficulty, type QuizCategory } from '@shared/domain/quizWords'
import { listState, type usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { More } from '@/components/More'
import { PageState } from '@/components/PageState'
import { Tap } from '@/components/Tap'
import { Segments } from '../../Segments'
import { filterWords, type Filter } from './filter'
import { QuestionCard } from './QuestionCard'
import styles from './index.module.scss'

export interface BankProps {
  filter: Filter
  onFilter: (part: Partial<Filter>) => void
  /** The office has one bank, its own. */
  office: boolean
  list: Pick<ReturnType<typeof usePaged<BankRow>>, 'rows' | 'state' | 'failure' | 'next'>
  onOpen: (id: string) => void
  onMore: () => void
  onRetry: () => void
  /** Absent where the bank is only read. */
  onNew?: () => void
  onImport?: () => void
  onExport?: () => void
}
const banks = [{ value: 'office', label: '安委办题库' }, { value: 'own', label: '本单位题库' }] as const
const options = <V extends string>(words: Readonly<Record<V, string>>) => (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))
const states = (Object.keys(bankStates) as BankState[]).map((value) => ({ value, label: bankStates[value].label }))

export function View({ filter, onFilter, office, list, onOpen, onMore, onRetry, onNew, onImport, onExport }: BankProps) {
  const [open, setOpen] = useState(false)
  const plain = filter.category === null && filter.difficulty === null && filter.begins === '' && filter.state === 'active'
  const nothing = !plain ? '没有符合的题目，请换一个条件。' : filter.bank === 'office' ? '安委办题库里还没有题目。' : office ? '题库里还没有题目。可以取用自带题库，或导入自己的。' : '本单位还没有自己的题目。可以导入或新写一道；竞赛也可以用安委办题库。'
  const foot = onNew && <BigButton icon='plus' label='新写一道题' onTap={onNew} />
  return (
    <Frame title='题库' foot={foot} back wide>
      <Box className={styles.page}>
        {!office && <Segments label='看哪个题库' options={banks} value={filter.bank} onChange={(bank) => onFilter({ bank })} />}
        {onImport && onExport && (
          <Box className={styles.ways}>
            <BigButton tone='plain' icon='up' label='导入' onTap={onImport} />
            <BigButton tone='plain' icon='down' label='导出' onTap={onExport} />
          </Box>
        )}
        <Tap className={styles.filter} label={`筛选，现在是${filterWords(filter)}`} expanded={open} onTap={() => setOpen(!open)}>
          <Icon name='search' /><Text className={styles.filterWords}>{filterWords(filter)}</Text><Icon name={open ? 'up' : 'down'} />
        </Tap>
        {open && (
          <Box className={styles.card}>
            <Field label='题干的开头' note='选填' value={filter.begins} maxLength={20} placeholder='前几个字，例如：电动自行车' onInput={(begins) => onFilter({ begins })} />
            <Chips<QuizCategory> label='分类' options={options(quizCategories)} value={filter.category ?? ''} clearable onChange={(value) => onFilter({ category: value === '' ? null : value, begins: '' })} />
            <Chips<Difficulty> label='难度' options={options(difficulties)} value={filter.difficulty ?? ''} clearable onChange={(value) => onFilter({ difficulty: value === '' ? null : value, begins: '' })} />
            <Chips<BankState> label='状态' options={states} value={filter.state} onChange={(value) => { if (value !== '') onFilter({ state: value }) }} />
          </Box>
        )}
        <PageState {...listState(list, nothing)} onRetry={onRetry}>
          {(list.rows.length > 0 || list.next !== undefined) && (
            <Box className={styles.list}>
              {list.rows.map((row) => <QuestionCard key={row.id} row={row} onOpen={() => onOpen(row.id)} />)}
              {list.failure && <Text className={styles.hint} role='status'>{list.failure.say}</Text>}
              {list.next !== undefined && <More busy={list.state === 'adding'} onTap={onMore} />}
              {list.next === undefined && <Text className={styles.hint} role='status'>已列出 {list.rows.length} 题</Text>}
            </Box>
          )}
        </PageState>
      </Box>
    </Frame>
  )
}
