import { Text, View as Box } from '@tarojs/components'
import type { CheckedCertificate } from '@shared/contract/quizCertificate'
import { formatReceipt } from '@shared/domain/receipt'
import type { Loaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import { PageState } from '@/components/PageState'
import { certifies, dateWords } from '../certificate/drawing'
import { Certified } from '../certificate/Certified'
import styles from './index.module.scss'

const length = 16
const tidy = (typed: string): string => formatReceipt(typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, length))

export interface CheckProps {
  typed: string
  /** What is wrong with what was typed; ''. */
  wrong: string
  /** undefined = nothing was asked yet. */
  shown: Loaded<CheckedCertificate | undefined> | undefined
  onType: (text: string) => void
  onAsk: () => void
  onRetry: () => void
  /** Where this device can. */
  onScan?: () => void
}

/** What the office says of it, in a word and a sentence. */
function Answer({ answer }: { answer: CheckedCertificate }) {
  if (answer.outcome === 'unknown') return <Notice tone='late' say='没有这张证书。请按证书逐个核对核验码；都对得上的，就不是本系统发的。' />
  const { title, attained, owner, campaign, finishedAt } = answer
  return (
    <>
      {answer.outcome === 'valid' ? <Notice tone='safe' say='证书有效。' /> : <Notice tone='late' say='证书已作废：这份答卷不再计入。' />}
      <Certified words={answer.outcome === 'valid' ? certifies({ title, attained }) : `“${title}”的证书`}
        facts={[['姓名', answer.outcome === 'valid' ? answer.holder : ''], ['主办', owner], ['活动', campaign], ['日期', dateWords(finishedAt)]]} />
      {answer.outcome === 'valid' && <Text className={styles.hint}>请看证书上的姓名、竞答名称和日期是否与这里一致。姓名只显示第一个字。</Text>}
    </>
  )
}

export function View({ typed, wrong, shown, onType, onAsk, onRetry, onScan }: CheckProps) {
  const code = tidy(typed)
  const complete = code.replace(/-/g, '').length === length
  return (
    <Frame title='核验证书' back foot={<BigButton icon='search' label='核验' busy={shown?.state === 'loading'} disabled={!complete} onTap={onAsk} />}>
      <Field label='核验码' note='16 位，大小写都可以' value={code} onInput={(text) => onType(tidy(text))} onEnter={() => { if (complete) onAsk() }} maxLength={length + 3} placeholder='例如 7K3M-09QX-2B4C-8D1E' {...(wrong !== '' && { problem: wrong })} />
      {onScan && <BigButton tone='plain' icon='qr' label='扫证书上的码' onTap={onScan} />}
      {shown && (
        <Box className={styles.answer} role='status' aria-live='polite'>
          <PageState state={shown.state} {...('say' in shown && { say: shown.say })} onRetry={onRetry}>
            {shown.state === 'ready' && shown.value && <Answer answer={shown.value} />}
          </PageState>
        </Box>
      )}
      {!shown && <Notice tone='off' icon='inform' say='核验码印在证书下方。不用登录，谁都可以核验。' />}
    </Frame>
  )
}
