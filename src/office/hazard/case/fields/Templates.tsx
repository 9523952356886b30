import { Text, View } from '@tarojs/components'
import { Tap } from '@/components/Tap'
import styles from '../panel.module.scss'

/** Sentences that are often needed: one tap writes them, the officer may go on typing. */
export const Templates = ({ templates, onPick }: { templates: readonly string[]; onPick: (template: string) => void }) => (
  <View className={styles.templates} role='group' aria-label='常用语'>
    {templates.map((template) => (
      <Tap key={template} className={styles.template} label={`填入：${template}`} onTap={() => onPick(template)}>
        <Text>{template}</Text>
      </Tap>
    ))}
  </View>
)
