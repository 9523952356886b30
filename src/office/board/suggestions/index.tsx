import { useState } from 'react'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { View } from './View'

const pageSize = 20
const shortest = 2
const tabs = [{ value: 'open', label: '待答复' }, { value: 'answered', label: '已答复' }] as const
const empty = { open: '没有等待答复的投诉建议。', answered: '还没有答复过的投诉建议。' } as const

/** 投诉建议, answered by the office; the writer is not named. */
function OfficeSuggestions() {
  const [show, setShow] = useState<'open' | 'answered'>('open')
  const [openId, setOpenId] = useState('')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const list = usePaged(show, (cursor) => call('account.openSuggestions', { state: show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))

  const send = async () => {
    if (text.trim().length < shortest) return setProblem(problems.reply_needed.say)
    setBusy(true)
    const failed = await call('account.replySuggestion', { id: openId, reply: text.trim() }).then(() => undefined, failureOf)
    setBusy(false)
    if (failed) return setProblem(failed.say)
    setOpenId('')
    setText('')
    await list.reload()
  }
  const foot = <Chips label='看哪一类' shown={false} options={tabs} value={show} onChange={(value) => value !== '' && setShow(value)} />
  return (
    <Frame title='投诉建议' foot={foot} back wide>
      <PageState {...listState(list, empty[show])} onRetry={() => void list.reload()}>
        {list.rows.length > 0 && (
          <View rows={list.rows} openId={openId} text={text} problem={problem} busy={busy} adding={list.state === 'adding'}
            more={list.next === undefined ? undefined : () => void list.more()}
            onOpen={(id) => { setOpenId(id); setProblem('') }}
            onInput={(typed) => { setText(typed); setProblem('') }} onSend={() => void send()} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('投诉建议', OfficeSuggestions)
