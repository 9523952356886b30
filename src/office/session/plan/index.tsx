import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useKept } from '../useKept'
import { asksIn, lacksIn, tidy } from './card'
import { Choose } from './Choose'
import { purposeIn, purposeName, type Purpose } from './purpose'
import { firstSeries, mostStarts, startsOf, type Series } from './series'
import { useCard } from './useCard'
import { View } from './View'

/** 组织一场: a tap on the activity, a tap on the filled card. Or a change of one that is planned. */
function Plan() {
  const [purpose, setPurpose] = useState<Purpose>(purposeIn(useRouter().params))
  if (purpose.kind === 'choose') return <Choose onChoose={setPurpose} />
  return <Fill key={JSON.stringify(purpose)} purpose={purpose} />
}

function Fill({ purpose }: { purpose: Exclude<Purpose, { kind: 'choose' }> }) {
  const { shown, reload, start, kept, again, change, forget, startOver } = useCard(purpose)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const changing = purpose.kind === 'change'
  const [row, setRow, forgetRow] = useKept<Series | null>(`series ${purposeName(purpose)}`, null)
  const series = kept && start?.kind === 'preShift' && !changing ? (row ?? firstSeries(kept.card.startsAt)) : undefined
  const starts = kept && series?.on ? startsOf(kept.card.startsAt, series) : []

  const send = async () => {
    if (!start || !kept) return
    setTried(true)
    if (Object.keys(lacksIn(kept.card, start.kind)).length > 0) return setSaid('还有没填好的，请看标出的项。')
    if (series?.on && (starts.length === 0 || starts.length > mostStarts)) return setSaid('请选好星期几和办到哪一天。')
    setBusy(true)
    setSaid('')
    const card = tidy(kept.card)
    if (series?.on) {
      await call('session.createSeries', { series: kept.id, card, starts }).then(
        () => { forget(); forgetRow(); void Taro.redirectTo({ url: addressOf('sessions', { show: 'coming' }) }) },
        (error: unknown) => setSaid(failureOf(error).say),
      )
      return setBusy(false)
    }
    const saved = changing ? call('session.change', { id: purpose.id, version: start.version, card }) : call('session.create', { id: kept.id, ...card })
    await saved.then(
      ({ summary }) => {
        forget()
        void (changing ? Taro.navigateBack() : Taro.redirectTo({ url: addressOf('session', { id: summary.id }) }))
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    setBusy(false)
  }
  const foot = start && kept && <BigButton label={changing ? '保存修改' : series?.on ? `安排这 ${String(starts.length)} 场` : '组织这一场'} icon={changing ? 'save' : 'check'} busy={busy} onTap={() => void send()} />
  return (
    <Frame title={changing ? '修改安排' : '组织一场'} foot={foot} back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {start && kept && (
          <View changing={changing} card={kept.card} activity={start.activity} kind={start.kind} asks={asksIn(kept.card, start.activity)} jointUnits={start.jointUnits} named={[...start.named, ...(kept.named ?? [])]} lacks={tried ? lacksIn(kept.card, start.kind) : {}} said={said}
            like={purpose.kind === 'like'} again={again} onStartOver={startOver} {...(series && { series, onSeries: setRow })} onChange={(part, ...picked) => { change(part, ...picked); setSaid('') }} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('组织一场', Plan)
