import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { attendanceSources } from '@shared/domain/sessionWords'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState, type PageStateProps } from '@/components/PageState'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { momentWords } from '../../../pages/moment'
import { sayOf, states, type Part } from './words'
import styles from './index.module.scss'

export interface MineProps {
  page: Pick<PageStateProps, 'state' | 'say'>
  parts: readonly Part[]
  now: number
  onRetry: () => void
  more: (() => void) | undefined
  adding: boolean
  /** Papers that have a certificate, the newest first. */
  tries: readonly Try[]
  onCertificate: (attempt: string) => void
  onQuiz: () => void
}
type Try = Output<'quiz.mine'>['rows'][number]

export const View = ({ page, parts, now, onRetry, more, adding, tries, onCertificate, onQuiz }: MineProps) => (
  <Frame title='我的参与' back>
    <PageState {...page} {...(page.state === 'empty' && { say: '还没有参加过活动。到现场扫一次签到码，就会记在这里。' })} onRetry={onRetry}>
      {parts.map((part) => (
        <Box key={`${part.session.id} ${String(part.at)}`} className={styles.part}>
          <StateChip tone={states[part.state].tone} label={states[part.state].label} />
          <Text className={styles.title}>{part.session.title}</Text>
          <Text className={styles.note}>{[momentWords(part.at, now), part.session.place, attendanceSources[part.source]].filter(Boolean).join(' · ')}</Text>
          <Text className={styles.say}>{sayOf(part)}</Text>
        </Box>
      ))}
      {more && <More busy={adding} onTap={more} />}
    </PageState>
    <Section title='知识竞答' rows>
      {tries.map(({ attempt, title, finishedAt }) => <Row key={attempt} icon='paper' label={title} note={momentWords(finishedAt, now)} mark='证书' onTap={() => onCertificate(attempt)} />)}
      <Row icon='list' label='我答过的' note='每一次的成绩和解析' onTap={onQuiz} />
    </Section>
  </Frame>
)
