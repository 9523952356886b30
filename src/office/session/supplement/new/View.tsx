import { Text, View as Box } from '@tarojs/components'
import { ProofFields } from '../ProofFields'
import { ToldFields } from '../ToldFields'
import type { Blank, Lacks, Proof, Told } from '../words'
import type { Activity } from './Choose'
import styles from '../index.module.scss'

export interface NewProps { activity: Activity; blanks: readonly Blank[]; told: Told; proof: Proof; now: number; lacks: Lacks; said: string; onTold: (told: Told) => void; onProof: (proof: Proof) => void }
const mostPhotos = 9

export const View = ({ activity, blanks, told, proof, now, lacks, said, onTold, onProof }: NewProps) => (
  <Box className={styles.form}>
    <Box className={styles.fields}>
      <Text className={styles.heading} role='heading' aria-level='2'>{activity.label}</Text>
      <Text className={styles.hint}>{activity.sentence}</Text>
      <ToldFields told={told} blanks={blanks} now={now} lacks={lacks} onChange={onTold} />
    </Box>
    <Box className={styles.fields}>
      <Text className={styles.heading} role='heading' aria-level='2'>佐证</Text>
      <Text className={styles.hint}>照片、链接有任一种就计入。都没有也能先登记，显示“未计入”，以后补上，或请另一个人写一句证明。</Text>
      <ProofFields proof={proof} lacks={lacks} most={mostPhotos} onChange={onProof} />
    </Box>
    {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
  </Box>
)
