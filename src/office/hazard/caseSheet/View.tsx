import { Text, View as Box } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import type { PhotoLink } from '@/api/usePhotoLinks'
import { Picture } from '@/components/Picture'
import { latestAfter } from '../afterPhoto'
import { rowsOf, stepRows } from './rows'
import paper from '../paper.module.scss'
import styles from './index.module.scss'

export interface CaseSheetProps { case: CaseView; links: Readonly<Record<string, PhotoLink>>; canPrint: boolean }

const Line = ({ label, said }: { label: string; said: string }) => (
  <Box className={paper.row}>
    <Text className={paper.label}>{label}</Text>
    <Text className={paper.said}>{said === '' ? '—' : said}</Text>
  </Box>
)
const Photo = ({ url, name }: { url: string | null | undefined; name: string }) => (
  <Box className={styles.half}>
    {url ? <Picture className={styles.photo} src={url} label={name} mode='aspectFit' /> : <Box className={styles.none}><Text>没有照片</Text></Box>}
    <Text className={styles.name}>{name}</Text>
  </Box>
)

/** Black on white whatever the reader's face: it is paper. */
export function View({ case: item, links, canPrint }: CaseSheetProps) {
  const urlOf = (photo: CaseView['photos'][number] | undefined) => (photo === undefined ? null : links[photo.id]?.url)
  return (
    <Box className={`${paper.paper} ${styles.dense}`}>
      <Text className={paper.title} role='heading' aria-level='2'>安全隐患登记表</Text>
      <Text className={paper.number}>编号：{item.number}</Text>
      <Box className={paper.table}>
        {rowsOf(item).map(([label, said]) => <Line key={label} label={label} said={said} />)}
        <Box className={`${paper.row} ${styles.pair}`}>
          <Photo url={urlOf(item.photos[0])} name='整改前' />
          <Photo url={urlOf(latestAfter(item))} name='整改后' />
        </Box>
        {stepRows(item).map(([when, said], i) => <Line key={`${when}${String(i)}`} label={when} said={said} />)}
      </Box>
      {!canPrint && <Text className={paper.screen}>手机里不能直接打印，请截图，或在电脑上打开本页。</Text>}
    </Box>
  )
}
