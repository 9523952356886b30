import { Text, View as Box } from '@tarojs/components'
import type { Output } from '@shared/contract/actions'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState, type PageStateProps } from '@/components/PageState'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { momentWords } from '../moment'
import styles from './index.module.scss'

export type Message = Output<'account.inbox'>['rows'][number]
export interface InboxProps {
  page: Pick<PageStateProps, 'state' | 'say'>
  messages: readonly Message[]
  now: number
  more: (() => void) | undefined
  adding: boolean
  onRetry: () => void
  onOpen: (message: Message) => void
  onMarkAll: () => void
}

export function View({ page, messages, now, more, adding, onRetry, onOpen, onMarkAll }: InboxProps) {
  const unread = messages.filter((message) => !message.read).length
  return (
    <Frame title='消息' {...(unread > 0 && { foot: <BigButton tone='plain' icon='check' label='全部标为已读' onTap={onMarkAll} /> })}>
      <PageState {...page} {...(page.state === 'empty' && { say: '还没有消息。您上报的隐患有进展时，会在这里告诉您。' })} onRetry={onRetry}>
        {messages.map((message) => (
          <Tap key={message.id} className={styles.message} label={[!message.read && '未读', message.title, message.body, momentWords(message.at, now)].filter(Boolean).join('，')} onTap={() => onOpen(message)}>
            <Box className={styles.head}>
              {!message.read && <StateChip tone='progress' icon='bell' label='未读' />}
              <Text className={styles.title}>{message.title}</Text>
            </Box>
            <Text className={styles.body}>{message.body}</Text>
            <Text className={styles.when}>{momentWords(message.at, now)}</Text>
          </Tap>
        ))}
        {more && <More busy={adding} onTap={more} />}
      </PageState>
    </Frame>
  )
}
