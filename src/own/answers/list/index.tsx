import { useState } from 'react'
import { questionCategories, type QuestionCategory } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { listState, usePaged } from '@/api/usePaged'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { canSpeak, speak } from '@/device/speak'
import { View, type Answer } from './View'

const pageSize = 20
const categories = (Object.keys(questionCategories) as QuestionCategory[]).map((value) => ({ value, label: questionCategories[value] }))
const atOnce = 5

/** 安全问答: what was asked on consultation days and answered for everybody (D10). Nobody signs in to read it. */
export default function Answers() {
  const [category, setCategory] = useState<QuestionCategory | ''>('')
  const [all, setAll] = useState(false)
  const list = usePaged<Answer>(category, (cursor) => call('session.published', { category: category === '' ? null : category, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const empty = category === '' ? '还没有公开的问答。咨询日现场可以当面问。' : '这一类还没有公开的问答，可以看看别的类别。'
  return (
    <Frame title='安全问答' back>
      <Chips label='类别' shown={false} options={all ? categories : categories.slice(-atOnce)} value={category} clearable onChange={setCategory} onMore={all ? undefined : () => setAll(true)} />
      <PageState {...listState(list, empty)} onRetry={() => void list.reload()}>
        {list.rows.length > 0 && <View rows={list.rows} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()} {...(canSpeak() && { onSpeak: speak })} />}
      </PageState>
    </Frame>
  )
}
