import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Sheet } from '@/components/Sheet'
import { choicesFor, unfiltered } from './filters'
import type { FilterBarProps } from './FilterBar'
import { UnitFilter } from './UnitFilter'

/** On a phone the same choices, one under the other. */
export const FilterSheet = ({ filters, show, now, onChange, onClose }: FilterBarProps & { onClose: () => void }) => (
  <Sheet title='筛选' onClose={onClose}>
    {choicesFor(show, now).map(({ field, label, options }) => (
      <Chips key={field} label={label} options={options} value={filters[field]} clearable onChange={(value) => onChange({ ...filters, [field]: value })} />
    ))}
    <UnitFilter unit={filters.unit} onChange={(unit) => onChange({ ...filters, unit })} />
    <BigButton label='看结果' onTap={onClose} />
    <BigButton tone='plain' label='清除筛选' onTap={() => { onChange(unfiltered); onClose() }} />
  </Sheet>
)
