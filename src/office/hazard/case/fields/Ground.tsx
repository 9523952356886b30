import { View } from '@tarojs/components'
import { Field } from '@/components/Field'
import { withTemplate } from '../decision'
import { moveForms, needs, type OfficeMove } from '../moveForms'
import { Templates } from './Templates'

const longest = 300

/** The words of a move, with sentences that are often needed. */
export const Ground = ({ move, value, problem, onChange }: { move: OfficeMove; value: string; problem: string | undefined; onChange: (ground: string) => void }) => {
  const form = moveForms[move]
  return (
    <View>
      <Field label={form.groundLabel} note={needs(move, 'ground') ? undefined : '选填'} value={value} maxLength={longest} multiline problem={problem} onInput={onChange} />
      {form.templates.length > 0 && <Templates templates={form.templates} onPick={(template) => onChange(withTemplate(value, template))} />}
    </View>
  )
}
