import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { FilterMenu } from './FilterMenu'
import { choicesFor, countOf, unfiltered, type Filters } from './filters'
import type { Show } from './tabs'
import { UnitFilter } from './UnitFilter'
import styles from './filters.module.scss'

export interface FilterBarProps { filters: Filters; show: Show; now: number; onChange: (filters: Filters) => void }

/** At a desk all choices stand in one line above the table. */
export function FilterBar({ filters, show, now, onChange }: FilterBarProps) {
  const [open, setOpen] = useState('')
  return (
    <View className={styles.bar} role='group' aria-label='筛选'>
      <Tap className={`${styles.head} ${filters.unit ? styles.on : ''}`} label={`单位：${filters.unit?.name ?? '全部'}`} onTap={() => setOpen('unit')}><Text>单位：{filters.unit?.name ?? '全部'}</Text></Tap>
      {choicesFor(show, now).map(({ field, label, options }) => (
        <FilterMenu key={field} label={label} options={options} value={filters[field]} open={open === field}
          onOpen={(opens) => setOpen(opens ? field : '')} onChange={(value) => onChange({ ...filters, [field]: value })} />
      ))}
      {countOf(filters) > 0 && <Tap className={styles.clear} label='清除筛选' onTap={() => onChange(unfiltered)}><Text>清除筛选</Text></Tap>}
      {open === 'unit' && (
        <Sheet title='按单位筛选' onClose={() => setOpen('')}>
          <UnitFilter unit={filters.unit} onChange={(unit) => { onChange({ ...filters, unit }); if (unit) setOpen('') }} />
        </Sheet>
      )}
    </View>
  )
}
