import { useState } from 'react'
import { categories, type Category } from '@shared/domain/words'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Section } from '@/components/Section'
import type { ReportWords } from '@/outbox/outbox'
import { Mistake } from './Mistake'

const codes = Object.keys(categories) as Category[]
/** Most reported first; the rest one tap away. */
const common = 8
const longest = 500

interface Props {
  report: ReportWords
  mistake: string | undefined
  onTell: (part: Partial<ReportWords>) => void
}

/** What was seen: a category of two levels, or one sentence, or both. */
export function What({ report, mistake, onTell }: Props) {
  const [all, setAll] = useState(false)
  const [first = '', second = ''] = report.category.split('.')
  const chosen = codes.find((code) => code === first)
  const shown = all ? codes : codes.filter((code, index) => index < common || code === chosen)
  const details = chosen ? Object.entries<string>(categories[chosen].of).map(([value, label]) => ({ value, label })) : []
  return (
    <Section title='看到了什么' note='选一个类别，或写一句话。'>
      <Chips label='类别' shown={false} options={shown.map((value) => ({ value, label: categories[value].label }))} value={chosen ?? ''} clearable onChange={(category) => onTell({ category })} {...(!all && { onMore: () => setAll(true) })} />
      {details.length > 0 && (
        <Chips label='具体是' note='选填' options={details} value={second} clearable onChange={(detail) => onTell({ category: detail ? `${first}.${detail}` : first })} />
      )}
      <Field label='一句话说明' multiline value={report.text} onInput={(text) => onTell({ text })} maxLength={longest} placeholder='例如：安全出口被纸箱堵住，门推不开' {...(report.text.length > longest - 100 && { note: `${report.text.length}/${longest}` })} />
      <Mistake part='what' say={mistake} />
    </Section>
  )
}
