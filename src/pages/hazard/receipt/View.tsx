import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { ReportItem } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { Code } from './Code'
import { Standing } from './Standing'
import styles from './index.module.scss'

export interface ReceiptProps {
  state: 'loading' | 'empty' | 'ready'
  item: ReportItem | undefined
  /** Just submitted: the next thing is to go, or to report the next place. */
  fresh: boolean
  now: number
  said: string
  canPrint: boolean
  /** Absent where nothing can be told in WeChat. */
  onMessages: (() => void) | undefined
  onSave: () => void
  onCopy: () => void
  onPrint: () => void
  onRetry: () => void
  onMend: () => void
  onTrace: () => void
  onAgain: () => void
  onHome: () => void
  onRemove: () => void
}

export function View({ state, item, fresh, now, said, canPrint, ...on }: ReceiptProps) {
  const [removing, setRemoving] = useState(false)
  const behalf = item !== undefined && item.report.source !== 'self'
  const foot = fresh && item ? <Box className={styles.foot}><BigButton tone='plain' label='回首页' onTap={on.onHome} /><BigButton icon='camera' label='再报一处' onTap={on.onAgain} /></Box> : null
  return (
    <Frame title='回执' back foot={foot}>
      <PageState state={state} {...(state === 'empty' && { say: '这部手机上没有这张回执。有回执码的话，可以直接查进展。' })}>
        {!item && <BigButton tone='plain' icon='search' label='凭回执码查进展' onTap={on.onTrace} />}
        {item && (
          <>
            <Standing item={item} now={now} onRetry={on.onRetry} onMend={on.onMend} />
            <Code receipt={item.receipt} aloud={behalf} />
            {said !== '' && <Notice tone='off' icon='inform' say={said} live />}
            <Box className={styles.acts}>
              {item.state === 'sent' && on.onMessages && <BigButton tone='plain' icon='bell' label='有进展时在微信告诉我' onTap={on.onMessages} />}
              <BigButton tone='plain' icon='save' label='存成图片' onTap={on.onSave} />
              <BigButton tone='plain' icon='copy' label='复制回执码' onTap={on.onCopy} />
              {canPrint && <BigButton tone='plain' icon='print' label='打印' onTap={on.onPrint} />}
              {item.state === 'sent' && <BigButton tone='plain' icon='search' label='查进展' onTap={on.onTrace} />}
            </Box>
            {!fresh && (
              <Box className={styles.after}>
                <BigButton tone='plain' icon='camera' label='再报一处' onTap={on.onAgain} />
                {item.state !== 'sending' && <BigButton tone='danger' icon='trash' label='从这部手机里删除' onTap={() => setRemoving(true)} />}
              </Box>
            )}
            {removing && (
              <Sheet title='从这部手机里删除' onClose={() => setRemoving(false)}>
                <Text className={styles.say}>{item.state === 'sent' ? '隐患继续办理。删除后这部手机不再显示回执码，请先记下来。' : '这一件还没有送达，删除后内容和照片不能恢复。'}</Text>
                <BigButton tone='danger' label='确认删除' onTap={on.onRemove} />
              </Sheet>
            )}
          </>
        )}
      </PageState>
    </Frame>
  )
}
