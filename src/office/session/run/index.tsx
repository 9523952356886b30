import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { sessionMoves } from '@shared/domain/sessionMoves'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { cardPicture } from '../../cardPicture'
import { forOfficers } from '../../forOfficers'
import { cardTitle, sessionPath } from '../share'
import { Content } from './Content'
import { MoveBar } from './MoveBar'
import { MoveForm } from './MoveForm'
import { ProofForm } from './ProofForm'
import { contentOf, useRun } from './useRun'

/** One session: its code, who has come, what may be done on the spot, what proves it, how it ends. */
function Session() {
  const { id = '' } = useRouter().params
  const running = useRun(id)
  const { run, view, move } = running
  useShareAppMessage(() => ({ title: view ? cardTitle(view.summary, view.asOf) : '活动场次', path: sessionPath(id), imageUrl: cardPicture }))
  const foot = view && <MoveBar view={view} busy={run.busy} said={move === null && !running.proving ? run.said : ''} onMove={running.choose} onChange={running.onChange} onLike={running.onLike} />
  return (
    <Frame title='这一场' foot={foot} back>
      <PageState {...(run.shown.state === 'ready' ? { state: 'ready' as const } : run.shown)} onRetry={() => void run.reload()}>
        {view && <Content {...contentOf(view, running)} />}
      </PageState>
      {view && move !== null && (
        <Sheet title={sessionMoves[move].label} onClose={() => running.choose(null)}>
          <MoveForm key={move} view={view} move={move} busy={run.busy} said={run.said} onSend={running.send} onCancel={() => running.choose(null)} />
        </Sheet>
      )}
      {view && running.proving && <Sheet title='补一项证明' onClose={() => running.prove(false)}><ProofForm id={id} onDone={(say) => { running.prove(false); run.say(say) }} /></Sheet>}
    </Frame>
  )
}

export default forOfficers('这一场', Session)
