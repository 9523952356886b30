import { Text, View } from '@tarojs/components'
import styles from './facts.module.scss'

/** What a certificate says, in words: for its owner below the picture, for whoever checks it. Empty facts are left out. */
export const Facts = ({ words, facts }: { words: string; facts: readonly (readonly [what: string, words: string])[] }) => (
  <View className={styles.card}>
    <Text className={styles.words}>{words}</Text>
    {facts.filter(([, said]) => said !== '').map(([what, said]) => (
      <View key={what} className={styles.fact}><Text className={styles.what}>{what}</Text><Text className={styles.words} userSelect>{said}</Text></View>
    ))}
  </View>
)
