import { Text, View } from '@tarojs/components'
import styles from './Facts.module.scss'

/** A name and what there is to say of it. */
export type Fact = readonly [name: string, words: string]

/** What is known of a thing, line by line; what has no words is left out. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <View className={styles.facts} role='list'>
    {facts.filter(([, words]) => words !== '').map(([name, words]) => (
      <View key={name} className={styles.fact} role='listitem'>
        <Text className={styles.name}>{name}</Text>
        <Text className={styles.words} userSelect>{words}</Text>
      </View>
    ))}
  </View>
)
