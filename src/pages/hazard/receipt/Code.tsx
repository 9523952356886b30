import { Text, View } from '@tarojs/components'
import { formatReceipt } from '@shared/domain/receipt'
import styles from './index.module.scss'

const inWords = ['第一组', '第二组', '第三组', '第四组']

/** The receipt code, large, in four groups; for 代报 each letter apart, to be read out over the telephone. */
export function Code({ receipt, aloud }: { receipt: string; aloud: boolean }) {
  const groups = formatReceipt(receipt).split('-')
  return (
    <View className={styles.code}>
      <Text className={styles.note}>回执码</Text>
      <View className={styles.groups} role='img' aria-label={`回执码 ${[...receipt].join(' ')}`}>
        {groups.map((group, index) => <Text key={index} className={styles.group}>{group}</Text>)}
      </View>
      <Text className={styles.note}>{aloud ? '请把回执码念给对方或打印给他，凭它随时查进展。' : '您可以随时凭回执码查进展。承办人看不到您的姓名。'}</Text>
      {aloud && groups.map((group, index) => <Text key={inWords[index]} className={styles.aloud}>{`${inWords[index]}：${[...group].join(' ')}`}</Text>)}
    </View>
  )
}
