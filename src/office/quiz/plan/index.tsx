import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import type { Card } from '../shown'
import { partOf, tidy, type PartName } from './card'
import { usePlan } from './usePlan'
import { useStock } from './useStock'
import { View } from './View'

export interface Said { readonly part?: PartName | undefined; readonly say: string }

/** 准备一场答题: a filled card that can be saved as it is; or a change of one. */
function Plan() {
  const { id, like } = useRouter().params
  const { shown, reload, start, plan, again, change, forget } = usePlan({ id, like })
  const stock = useStock(plan?.card)
  const acting = useIdentity((state) => state.acting)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>({ say: '' })
  const title = id ? '修改答题' : '准备一场答题'

  const send = async () => {
    if (!plan) return
    const card = tidy(plan.card)
    if (card.title.length < 2) return setSaid({ part: 'title', say: '请写上名称，至少两个字。' })
    setBusy(true)
    setSaid({ say: '' })
    await call('quiz.saveCompetition', { id: plan.id, version: plan.version, card }).then(
      ({ summary }) => {
        forget()
        void (id ? Taro.navigateBack() : Taro.redirectTo({ url: addressOf('competition', { id: summary.id }) }))
      },
      (error: unknown) => {
        const { field, say, kind } = problemIn(error)
        setSaid({ part: partOf(field), say })
        if (kind === 'stale') void reload()
      },
    )
    setBusy(false)
  }
  const put = (card: Card) => { change(card); setSaid({ say: '' }) }
  const foot = start && plan && <BigButton label={id ? '保存修改' : '保存，下一步发布'} icon={id ? 'save' : 'check'} busy={busy} onTap={() => void send()} />
  return (
    <Frame title={title} foot={foot} back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {start && plan && (
          <View card={plan.card} published={start.published} units={start.units} unitId={acting?.unit.id ?? ''} isOffice={acting?.kind === 'office' && acting.roles.some((role) => role === 'clerk' || role === 'officeLeader')} stock={stock} said={said}
            again={again} onStartOver={forget} onChange={put} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('准备一场答题', Plan)
