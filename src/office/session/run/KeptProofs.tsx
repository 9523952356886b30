import { Text, View } from '@tarojs/components'
import type { ProofItem } from '@/outbox/outbox'
import { useProofs } from '@/outbox/useProofs'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import styles from './index.module.scss'

const whatOf = ({ proof, photos }: ProofItem): string => (proof.kind === 'photo' ? `照片 ${String(photos.length)} 张` : `${proof.kind === 'paper' ? '纸质名单' : '第二人证明'}：${proof.words}`)

/** Proofs on this phone that the office has not got: waiting, or not taken and why. */
export function KeptProofs({ id }: { id: string }) {
  const { waiting, refused, retry, remove } = useProofs(id)
  return (
    <>
      {[...waiting, ...refused].map((item) => (
        <View key={item.id} className={styles.proof}>
          <View className={styles.headLine}>
            <Text className={styles.told}>{whatOf(item)}</Text>
            {item.state === 'refused' ? <StateChip tone='late' icon='refused' label='没有收下' /> : <StateChip tone='wait' icon='kept' label='待上传' />}
          </View>
          {item.problem && <Text className={item.state === 'refused' ? styles.problem : styles.hint}>{item.problem.say}</Text>}
          {item.state === 'refused' && (
            <View className={styles.pair}>
              <BigButton tone='plain' label='不要了' onTap={() => void remove(item.id)} />
              <BigButton tone='plain' icon='retry' label='重新发送' onTap={() => void retry(item.id)} />
            </View>
          )}
        </View>
      ))}
    </>
  )
}
