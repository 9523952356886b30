import { Text, View } from '@tarojs/components'
import { Facts, type Fact } from '@/components/Facts'
import styles from './certified.module.scss'

/** What a certificate says, in words: for its owner below the picture, for whoever checks it. */
export const Certified = ({ words, facts }: { words: string; facts: readonly Fact[] }) => (
  <View className={styles.card}>
    <Text className={styles.words}>{words}</Text>
    <Facts facts={facts} />
  </View>
)
