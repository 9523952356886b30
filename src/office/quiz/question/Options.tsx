import { Text, View } from '@tarojs/components'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import { questionLimits } from '@shared/domain/quizQuestion'
import { optionLetters } from '@shared/domain/quizWords'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

export interface OptionsProps {
  question: BankQuestion
  problem: string | undefined
  onText: (at: number, value: string) => void
  onKey: (at: number) => void
  onDrop: (at: number) => void
  /** Absent once there are as many as there may be. */
  onAdd: (() => void) | undefined
}

/** The options, each with its tick for a right answer. */
export function Options({ question: { kind, options, key }, problem, onText, onKey, onDrop, onAdd }: OptionsProps) {
  const fixed = kind === 'trueFalse'
  const many = kind !== 'single' && !fixed
  return (
    <View className={styles.part} role='group' aria-label='选项和答案'>
      <Text className={styles.label}>选项和答案</Text>
      <Text className={styles.hint}>{many ? '点字母选正确的，可以选几个。' : '点一下选正确的。'}</Text>
      {options.map((option, at) => {
        const name = fixed ? option : (optionLetters[at] ?? '')
        const on = key.includes(at)
        return (
          // A letter is a place: the options have no other name.
          <View key={name} className={styles.option}>
            <View className={styles.optionHead}>
              <Tap className={`${styles.letter} ${on ? styles.on : ''}`} role={many ? 'checkbox' : 'radio'} checked={on} label={`${name}，${on ? '正确' : '不正确'}`} onTap={() => onKey(at)}>
                {on && <Icon name='check' />}<Text>{name}</Text>
              </Tap>
              <Text className={on ? styles.right : styles.hint} aria-hidden='true'>{on ? '正确' : ''}</Text>
              {!fixed && options.length > 2 && <Tap className={styles.drop} label={`去掉选项 ${name}`} onTap={() => onDrop(at)}><Icon name='trash' /></Tap>}
            </View>
            {!fixed && <Field label={`选项 ${name}`} multiline value={option} maxLength={questionLimits.option} onInput={(value) => onText(at, value)} />}
          </View>
        )
      })}
      {problem !== undefined && <Text className={styles.problem} role='alert'>{problem}</Text>}
      {!fixed && onAdd && <BigButton tone='plain' icon='plus' label='加一个选项' onTap={onAdd} />}
    </View>
  )
}
