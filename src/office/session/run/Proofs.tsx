import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { timeWords } from '@shared/domain/calendar'
import { evidenceKinds } from '@shared/domain/sessionWords'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { BigButton } from '@/components/BigButton'
import { PhotoStrip } from '@/components/PhotoStrip'
import { Section } from '@/components/Section'
import { runsIt } from './acts'
import { KeptProofs } from './KeptProofs'
import styles from './index.module.scss'

/** What proves the session: any one is enough. */
export function Proofs({ view, onProve }: { view: SessionView; onProve: () => void }) {
  const photos = view.proofs.flatMap((proof) => proof.photos)
  const { links } = usePhotoLinks(photos, 'thumb')
  const { state } = view.summary
  const rows = view.summary.evidence.includes('rows')
  const may = runsIt(view) && state !== 'cancelled' && state !== 'voided'
  if (!may && view.proofs.length === 0 && !rows) return null
  return (
    <Section title='证明' note='签到记录、纸质名单、照片、第二人证明，有任一种就计入。'>
      <View className={styles.card}>
        {rows && !view.proofs.some(({ kind }) => kind === 'rows') && <Text className={styles.told}>{evidenceKinds.rows}：已有自扫或代签</Text>}
        {view.proofs.map((proof) => (
          <View key={`${proof.kind}${String(proof.at)}`} className={styles.proof}>
            <Text className={styles.told}>{evidenceKinds[proof.kind]}{proof.words === '' ? '' : `：${proof.words}`}</Text>
            <Text className={styles.hint}>{[timeWords(proof.at), proof.by].filter(Boolean).join(' · ')}</Text>
            {proof.photos.length > 0 && <PhotoStrip photos={proof.photos.map((id, n) => ({ id, url: links[id]?.url ?? null, label: `证明照片 ${String(n + 1)}`, say: links[id] === undefined || links[id]?.state === 'quarantined' ? '正在处理' : '照片暂时看不到' }))} />}
          </View>
        ))}
        {view.proofs.length === 0 && !rows && <Text className={styles.hint}>还没有证明。</Text>}
        <KeptProofs id={view.summary.id} />
        {may && <BigButton tone='plain' icon='plus' label='补一项证明' onTap={onProve} />}
      </View>
    </Section>
  )
}
