import { useRef, useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { dayWords, timeWords } from '@shared/domain/calendar'
import { personKinds } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { questionIn, type QuizQuestion } from './question'
import { useShownAgain } from '../../useShownAgain'
import { numberOf } from '../figures/asked'
import { RowsView } from '../RowsView'

type Row = Output<'quiz.behind'>['rows'][number]
const limit = 20
const wordsOf = ({ figure }: QuizQuestion, { at, unit, title, kind }: Row) =>
  (figure === 'rounds'
    ? { label: title, note: `${unit.name} · ${dayWords(at)} 起有人交卷` }
    : { label: `${unit.name}的${kind === null ? '参加人' : personKinds[kind]}`, note: [title, figure === 'persons' ? `${dayWords(at)} 第一次交卷` : timeWords(at)].filter(Boolean).join(' · ') })

/** The rows behind a number: they sum to it. */
function Behind() {
  const question = useRef(questionIn(useRouter().params)).current
  const [whole, setWhole] = useState<{ amount: number; asOf: number }>()
  const list = usePaged<Row>('behind', async (cursor) => {
    const { amount, asOf, ...page } = await call('quiz.behind', { ...question, limit, ...(cursor !== undefined && { cursor }) })
    setWhole({ amount, asOf })
    return page
  })
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const number = numberOf(question.of, question.figure)
  return (
    <Frame title='这个数字的来处' back wide>
      <PageState {...listState(list, '这里没有记录。')} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || list.next !== undefined) && (
          <RowsView heading={`${number?.label ?? ''} ${String(whole?.amount ?? list.rows.length)} ${number?.unit ?? ''}`} hint={`已列出 ${String(list.rows.length)} 条${whole === undefined ? '' : ` · 截至 ${timeWords(whole.asOf)}`}。不列姓名。`}
            rows={list.rows.map((row) => wordsOf(question, row))} said={list.failure?.say ?? ''} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('这个数字的来处', Behind)
