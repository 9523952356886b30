import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import type { Output } from '@shared/contract/actions'
import { hazardStates } from '@shared/domain/words'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { Icon } from '@/components/Icon'
import { PageState } from '@/components/PageState'
import { Picture } from '@/components/Picture'
import { Tap } from '@/components/Tap'
import styles from './merge.module.scss'

type Candidate = Output<'hazard.mergeCandidates'>['rows'][number]
interface Named { readonly id: string; readonly name: string }
export interface MergeCandidatesProps { case: CaseView; chosen: Named | null; problem: string | undefined; onChoose: (into: Named | null) => void }

const cleanIds = (photos: CaseView['photos']) => photos.filter((photo) => photo.state === 'clean').map((photo) => photo.id)
const apart = ({ daysApart }: Candidate) => (daysApart === 0 ? '同一天' : `相隔 ${daysApart} 天`)

const Photo = ({ url, name }: { url: string | null | undefined; name: string }) => (
  <View className={styles.half}>
    {url ? <Picture className={styles.photo} src={url} label={name} /> : <View className={styles.none}><Icon name='camera' /></View>}
    <Text className={styles.name}>{name}</Text>
  </View>
)

/** Cases of the same place, kind and month, each with its photo beside ours: the same spot, or not? */
export function MergeCandidates({ case: item, chosen, problem, onChoose }: MergeCandidatesProps) {
  const { shown, reload } = useLoaded(item.id, () => call('hazard.mergeCandidates', { id: item.id }))
  const rows = shown.state === 'ready' ? shown.value.rows : []
  const own = cleanIds(item.photos)[0]
  const { links } = usePhotoLinks([...(own === undefined ? [] : [own]), ...rows.flatMap((row) => cleanIds(row.photos).slice(0, 1))], 'thumb')
  const urlOf = (id: string | undefined) => (id === undefined ? null : links[id]?.url)
  if (shown.state !== 'ready') return <PageState {...shown} onRetry={() => void reload()} />
  if (rows.length === 0) return <PageState state='empty' say='一个月内没有同一地点、同一类别的其他隐患，不用并案。' />
  return (
    <View className={styles.list} role='radiogroup' aria-label='并入哪一件'>
      {problem && <Text className={styles.problem} role='alert'>{problem}</Text>}
      {rows.map((row) => {
        const { summary } = row
        const on = chosen?.id === summary.id
        const said = [summary.place, summary.category, hazardStates[summary.state].label, apart(row)].filter(Boolean).join(' · ')
        return (
          <Tap key={summary.id} className={`${styles.row} ${on ? styles.on : ''}`} role='radio' checked={on} label={`并入${summary.number}，${said}`} onTap={() => onChoose({ id: summary.id, name: summary.number })}>
            <View className={styles.head}>{on && <Icon name='check' />}<Text className={styles.number}>{summary.number}</Text></View>
            <Text className={styles.said}>{said}</Text>
            {summary.text !== '' && <Text className={styles.said}>{summary.text}</Text>}
            <View className={styles.pair}>
              <Photo url={urlOf(own)} name='这一件' />
              <Photo url={urlOf(cleanIds(row.photos)[0])} name='那一件' />
            </View>
          </Tap>
        )
      })}
    </View>
  )
}
