import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState, type PageStateProps } from '@/components/PageState'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { momentWords } from '../../../pages/moment'
import styles from './index.module.scss'

export interface SuggestionsProps {
  page: Pick<PageStateProps, 'state' | 'say'>
  suggestions: readonly Output<'account.suggestions'>['rows'][number][]
  now: number
  onRetry: () => void
  more: (() => void) | undefined
  adding: boolean
  text: string
  onText: (text: string) => void
  problem: string
  sending: boolean
  onSend: () => void
}

const most = 1000

export function View({ page, suggestions, now, onRetry, more, adding, text, onText, problem, sending, onSend }: SuggestionsProps) {
  return (
    <Frame title='投诉建议' back>
      <Section>
        <Field label='您想说的' multiline value={text} onInput={onText} maxLength={most} note={text ? `${text.length}/${most}` : ''} placeholder='对办理结果不满意，或对本系统有建议，都可以写在这里。' {...(problem && { problem })} />
        <BigButton icon='sending' label='提交' busy={sending} disabled={text.trim().length < 2} onTap={onSend} />
      </Section>
      <Section title='已提交的'>
        <PageState {...page} {...(page.state === 'empty' && { say: '您还没有提交过投诉建议。答复会显示在这里。' })} onRetry={onRetry}>
          {suggestions.map((item) => (
            <Box key={item.id} className={styles.item}>
              <Box className={styles.head}>
                <StateChip tone={item.state === 'answered' ? 'safe' : 'wait'} label={item.state === 'answered' ? '已答复' : '待答复'} />
                <Text className={styles.when}>{momentWords(item.at, now)}</Text>
              </Box>
              <Text className={styles.text}>{item.text}</Text>
              {item.state === 'answered' && (
                <Box className={styles.reply}>
                  <Text className={styles.when}>{`安委办答复${item.repliedAt === null ? '' : ` · ${momentWords(item.repliedAt, now)}`}`}</Text>
                  <Text className={styles.text}>{item.reply}</Text>
                </Box>
              )}
            </Box>
          ))}
          {more && <More busy={adding} onTap={more} />}
        </PageState>
      </Section>
    </Frame>
  )
}
