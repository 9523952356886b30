import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import type { SessionSummary } from '@shared/contract/session'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { BigButton } from '@/components/BigButton'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useKept } from '../useKept'
import { View } from './View'

/** Those of the row that have begun and are not proven yet, oldest first. */
async function load(series: string): Promise<readonly SessionSummary[]> {
  const found: SessionSummary[] = []
  for (const show of ['past', 'now'] as const) {
    let cursor: string | undefined
    do {
      const page = await call('session.list', { show, series, limit: 50, ...(cursor !== undefined && { cursor }) })
      found.push(...page.rows)
      cursor = page.next
    } while (cursor !== undefined)
  }
  return found.filter(({ startsAt, counted }) => startsAt <= now() && !counted).sort((a, b) => a.startsAt - b.startsAt)
}

/** A page of a 班前会记录本: how many were at each session; it proves them all and ends them (field.md, Evidence). */
function Book() {
  const { series = '' } = useRouter().params
  const { shown, reload } = useLoaded(series, () => load(series))
  const [amounts, setAmounts, forgetAmounts] = useKept<Readonly<Record<string, number>>>(`book ${series}`, {})
  const [words, setWords, forgetWords] = useKept(`book words ${series}`, '')
  // Pressed again after a lost answer it is the same page.
  const [page, setPage, forgetPage] = useKept(`book page ${series}`, '')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const sessions = shown.state === 'ready' ? shown.value : []
  const rows = sessions.map(({ id }) => ({ id, amount: amounts[id] ?? 0 })).filter(({ amount }) => amount > 0)

  const send = async () => {
    if (words.trim().length < 2) return setSaid('请写明是哪本记录本、第几页。')
    setBusy(true)
    setSaid('')
    const name = page || (await newId({ now, randomBytes }))
    setPage(name)
    await call('session.book', { page: name, words: words.trim(), rows }).then(
      ({ counted, times }) => { forgetAmounts(); forgetWords(); forgetPage(); setSaid(`已计入 ${String(counted)} 场、${String(times)} 人次。`) },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    await reload()
    setBusy(false)
  }
  const foot = sessions.length > 0 ? <BigButton label={rows.length > 0 ? `补报这 ${String(rows.length)} 场` : '先填每场到了几人'} icon='check' busy={busy} disabled={rows.length === 0} onTap={() => void send()} /> : undefined
  return (
    <Frame title='按记录本补报' foot={foot} back>
      <PageState {...(shown.state !== 'ready' ? shown : sessions.length === 0 && said === '' ? { state: 'empty' as const, say: '这一串里没有等着补报的场次。' } : { state: 'ready' as const })} onRetry={() => void reload()}>
        <View sessions={sessions} amounts={amounts} words={words} said={said} now={now()} onAmount={(id, amount) => setAmounts({ ...amounts, [id]: amount })} onWords={setWords} onOpen={(id) => void Taro.navigateTo({ url: addressOf('session', { id }) })} />
      </PageState>
    </Frame>
  )
}

export default forOfficers('按记录本补报', Book)
