import { reportSources, type ReportSource } from '@shared/domain/words'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Section } from '@/components/Section'
import type { ReportWords } from '@/outbox/outbox'

const ways: readonly Exclude<ReportSource, 'self'>[] = ['phone', 'inPerson', 'paperCard']
const most = 60

/** 代报: how the words came, and how to reach the person, who needs no phone (field.md, On behalf). */
export const Behalf = ({ report, problem, onTell }: { report: ReportWords; problem: string | undefined; onTell: (part: Partial<ReportWords>) => void }) => (
  <Section title='替谁上报'>
    <Chips label='怎样告诉您的' options={ways.map((value) => ({ value, label: reportSources[value] }))} value={report.source === 'self' ? 'phone' : report.source} onChange={(source) => { if (source) onTell({ source }) }} />
    <Field
      label='他的联系方式' note='选填，承办单位看不到' value={report.contact ?? ''} maxLength={most} placeholder='电话或住址，方便回复'
      onInput={(contact) => onTell({ contact: contact.trim() === '' ? null : contact })} {...(problem !== undefined && { problem })}
    />
  </Section>
)
