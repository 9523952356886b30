import { useState } from 'react'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { competitionMoves, type CompetitionMoveName } from '@shared/domain/quizCompetition'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { useIdentity } from '@/identity/identity'
import { addressOf, type RouteName } from '@/routes'
import { cardPicture } from '../../cardPicture'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { Content } from './Content'
import { joinPath } from './joining'
import { MoveBar } from './MoveBar'
import { MoveForm } from './MoveForm'
import { useCompetition } from './useCompetition'

/** One competition: how it stands, who has taken part, what waits, how others come in, what may be done next. */
function Competition() {
  const { id = '' } = useRouter().params
  const { shown, reload, view, busy, said, say, move } = useCompetition(id)
  const isLeader = useIdentity((state) => state.acting?.roles.includes('officeLeader') === true)
  const [asked, setAsked] = useState<CompetitionMoveName | null>(null)
  useShownAgain(() => void reload())
  useShareAppMessage(() => ({ title: view?.summary.title ?? '知识竞答', path: joinPath(id), imageUrl: cardPicture }))
  const open = (route: RouteName, query: Readonly<Record<string, string>> = {}) => void Taro.navigateTo({ url: addressOf(route, { id, ...query }) })
  const choose = (next: CompetitionMoveName | null) => { say(''); setAsked(next) }
  const form = asked !== null && view?.moves.includes(asked) ? asked : null
  const foot = view && view.own && (
    <MoveBar view={view} busy={busy} said={form === null ? said : ''} onMove={choose} onChange={() => open('competitionPlan')} onLike={() => void Taro.navigateTo({ url: addressOf('competitionPlan', { like: id }) })} />
  )
  return (
    <Frame title='这场答题' foot={foot} back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {view && <Content view={view} isLeader={isLeader} onOpen={open} onSaid={say} />}
      </PageState>
      {view && form !== null && (
        <Sheet title={competitionMoves[form].label} onClose={() => choose(null)}>
          <MoveForm key={form} id={id} move={form} busy={busy} said={said} onCancel={() => choose(null)} onSend={async (ground) => { const done = await move({ move: form, ground }); if (done) setAsked(null); return done }} />
        </Sheet>
      )}
    </Frame>
  )
}

export default forOfficers('这场答题', Competition)
