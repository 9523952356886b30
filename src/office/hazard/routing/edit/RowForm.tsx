import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { ownerWords } from '@shared/domain/routingWords'
import { categoryLabel } from '@shared/domain/words'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { freeCategories, lackOf, type Row, type Table } from './draft'
import styles from './index.module.scss'

export interface RowFormProps {
  row: Row
  rows: readonly Row[]
  choices: Table['choices']
  isNew: boolean
  onTake: (row: Row) => void
  onRemove: () => void
  onClose: () => void
}

type Owner = Row['owner']
const owners = (Object.keys(ownerWords) as Owner[]).map((value) => ({ value, label: ownerWords[value] }))
const byMain = 'unit-department'
const whole = (typed: string): number => Number(typed.replace(/\D/g, '').slice(0, 3))

/** One row: for which hazards, who does it, who watches and helps, by when, and why. */
export function RowForm({ row: first, rows, choices, isNew, onTake, onRemove, onClose }: RowFormProps) {
  const [row, setRow] = useState(first)
  const [said, setSaid] = useState('')
  const change = (part: Partial<Row>) => { setRow({ ...row, ...part }); setSaid('') }
  const units = choices.map(({ id, name }) => ({ value: id, label: name }))
  const departments = choices.filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ value: id, label: name }))
  const categories = freeCategories(rows, first).map((value) => ({ value: value === '' ? ('default' as const) : value, label: value === '' ? '各类隐患（默认行）' : categoryLabel(value) }))
  const take = () => {
    const lack = lackOf(row)
    if (lack === '') onTake({ ...row, because: row.because.trim(), departmentId: row.owner === 'department' ? row.departmentId : null })
    else setSaid(lack)
  }
  return (
    <View className={styles.form}>
      {isNew && <Chips label='隐患类别' options={categories} value={row.category === '' ? 'default' : row.category} onChange={(value) => value !== '' && change({ category: value === 'default' ? '' : value })} />}
      <Chips label='主办' options={owners} value={row.owner} onChange={(owner) => owner !== '' && change({ owner })} />
      {row.owner === 'department' && <Chips label='主办部门' options={departments} value={row.departmentId ?? ''} onChange={(departmentId) => change({ departmentId: departmentId === '' ? null : departmentId })} />}
      <Chips label='监管部门' options={[{ value: byMain, label: '按单位的主管部门' }, ...departments]} value={row.supervisorId ?? byMain} onChange={(id) => change({ supervisorId: id === '' || id === byMain ? null : id })} />
      <Chips label='协办' note='可多选' multiple options={units} values={row.assistIds} onChange={(assistIds) => change({ assistIds })} />
      <View className={styles.limits}>
        <Field label='接收时限' note='小时' kind='number' value={row.acceptHours === 0 ? '' : String(row.acceptHours)} maxLength={3} onInput={(typed) => change({ acceptHours: whole(typed) })} />
        <Field label='整改时限' note='工作日' kind='number' value={row.fixDays === 0 ? '' : String(row.fixDays)} maxLength={2} onInput={(typed) => change({ fixDays: whole(typed) })} />
      </View>
      <Field label='理由' note='上报人会看到' placeholder='市场的消防设施由开办管理方负责' value={row.because} maxLength={80} multiline onInput={(because) => change({ because })} />
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
      <View className={styles.buttons}>
        {isNew ? <BigButton tone='plain' label='不加了' onTap={onClose} /> : <BigButton tone='danger' icon='trash' label='删掉这一行' onTap={onRemove} />}
        <BigButton label={isNew ? '加到草稿' : '改好了'} onTap={take} />
      </View>
    </View>
  )
}
