import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

const templates = ['您的意见已转有关单位核实，结果会在这里答复您。', '已核实，有关单位正在整改。感谢您的提醒。', '这件事不属于安全生产范围，请拨打 12345 反映。'] as const

export interface ReplyProps { text: string; problem: string; busy: boolean; onInput: (text: string) => void; onSend: () => void; onClose: () => void }

export const Reply = ({ text, problem, busy, onInput, onSend, onClose }: ReplyProps) => (
  <View className={styles.reply}>
    <Field label='答复内容' value={text} maxLength={1000} multiline problem={problem === '' ? undefined : problem} onInput={onInput} />
    <View className={styles.templates} role='group' aria-label='常用语'>
      {templates.map((template) => (
        <Tap key={template} className={styles.template} label={`填入：${template}`} onTap={() => onInput(template)}><Text>{template}</Text></Tap>
      ))}
    </View>
    <View className={styles.buttons}>
      <BigButton tone='plain' label='先不答复' disabled={busy} onTap={onClose} />
      <BigButton label='发送答复' busy={busy} onTap={onSend} />
    </View>
  </View>
)
