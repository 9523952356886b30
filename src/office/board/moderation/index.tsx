import { useState } from 'react'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { listState, usePaged } from '@/api/usePaged'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { More } from '@/components/More'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { PublishedList, type Published } from './Published'
import { View, type Waiting } from './View'

const pageSize = 20
const shortest = 2
const tabs = [{ value: 'human', label: '待审核' }, { value: 'shown', label: '已公开' }, { value: 'blocked', label: '未公开' }] as const
type Tab = (typeof tabs)[number]['value']
const empty = { human: '没有等待审核的内容。', shown: '还没有公开的问答。', blocked: '没有未通过或撤下的内容。' } as const satisfies Record<Tab, string>
type Row = { readonly is: 'waiting'; readonly row: Waiting } | { readonly is: 'published'; readonly row: Published }

async function read(tab: Tab, cursor: string | undefined): Promise<{ rows: Row[]; next?: string | undefined }> {
  const page = { limit: pageSize, ...(cursor !== undefined && { cursor }) }
  if (tab === 'shown') {
    const { rows, next } = await call('session.published', { category: null, ...page })
    return { rows: rows.map((row) => ({ is: 'published' as const, row })), next }
  }
  const { rows, next } = await call('board.moderation', { state: tab, ...page })
  return { rows: rows.map((row) => ({ is: 'waiting' as const, row })), next }
}

/** What others are to see and WeChat could not pass: people decide, the longest waiting first (W-07 W-08); and what is seen can be taken down (W-09). */
function Moderation() {
  const [tab, setTab] = useState<Tab>('human')
  const [openId, setOpenId] = useState('')
  const [ground, setGround] = useState('')
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const list = usePaged<Row>(tab, (cursor) => read(tab, cursor))
  const open = (id: string) => { setOpenId(id); setGround(''); setProblem('') }

  const run = async (work: Promise<unknown>, done: string) => {
    setBusy(true)
    setSaid('')
    const failed = await work.then(() => undefined, failureOf)
    setBusy(false)
    if (failed && openId !== '') setProblem(failed.say)
    else setSaid(failed?.say ?? done)
    if (!failed) open('')
    await list.reload()
  }
  const block = (id: string) => {
    if (ground.trim().length < shortest) return setProblem(problems.ground_needed.say)
    void run(call('board.decideModeration', { id, decision: 'blocked', ground: ground.trim() }), '没有通过，已告诉送审的人。')
  }
  const foot = <Chips label='看哪一类' shown={false} options={tabs} value={tab} onChange={(value) => { if (value !== '') { setTab(value); open(''); setSaid('') } }} />
  const more = list.next === undefined ? undefined : () => void list.more()
  const waiting = list.rows.flatMap((row) => (row.is === 'waiting' ? [row.row] : []))
  return (
    <Frame title='公开前审核' foot={foot} back wide>
      <PageState {...listState(list, said || empty[tab])} onRetry={() => void list.reload()}>
        {waiting.length > 0 && (
          <View rows={waiting} openId={openId} ground={ground} problem={problem} busy={busy} said={said} adding={list.state === 'adding'} more={more} onOpen={open} onGround={(words) => { setGround(words); setProblem('') }}
            onPass={(id) => void run(call('board.decideModeration', { id, decision: 'pass' }), '已公开。')} onBlock={block} />
        )}
        {tab === 'shown' && list.rows.length > 0 && (
          <>
            <PublishedList key={list.rows[0]?.row.id ?? ''} rows={list.rows.flatMap((row) => (row.is === 'published' ? [row.row] : []))} busy={busy} problem={said} onTakeDown={(id, why) => void run(call('session.takeDown', { id, ground: why }), '已撤下。')} />
            {more && <More busy={list.state === 'adding'} onTap={more} />}
          </>
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('公开前审核', Moderation)
