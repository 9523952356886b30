import { Text, View } from '@tarojs/components'
import { controlKinds, type ControlKind } from '@shared/domain/words'
import { Chips } from '@/components/Chips'
import styles from '../panel.module.scss'

const options = (Object.keys(controlKinds) as ControlKind[]).map((value) => ({ value, label: controlKinds[value] }))

/** 临时管控: one kind at least. */
export const ControlKinds = ({ kinds, problem, onChange }: { kinds: readonly ControlKind[]; problem: string | undefined; onChange: (kinds: readonly ControlKind[]) => void }) => (
  <View className={styles.after}>
    <Chips label='临时管控' note='可以选几样' multiple options={options} values={kinds} onChange={onChange} />
    {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
  </View>
)
