import { View } from '@tarojs/components'
import { PageState } from '@/components/PageState'
import { Content } from './Content'
import { MoveBar } from './MoveBar'
import { MoveForm } from './MoveForm'
import { ProofForm } from './ProofForm'
import { contentOf, useRun } from './useRun'
import styles from './index.module.scss'

/** A session beside the list, at a desk. */
export function SessionPane({ id, onChanged }: { id: string; onChanged: () => void }) {
  const running = useRun(id, onChanged)
  const { run, view, move } = running
  if (!view) return <View className={styles.pane}><PageState {...(run.shown.state === 'ready' ? { state: 'loading' as const } : run.shown)} onRetry={() => void run.reload()} /></View>
  return (
    <View className={styles.pane} role='region' aria-label='选中的一场'>
      <View className={styles.paneBody}>
        {running.proving
          ? <ProofForm id={id} onCancel={() => running.prove(false)} onDone={(say) => { running.prove(false); run.say(say) }} />
          : <Content {...contentOf(view, running)} />}
      </View>
      <View className={styles.paneFoot}>
        {move === null
          ? <MoveBar view={view} busy={run.busy} said={run.said} onMove={running.choose} onChange={running.onChange} onLike={running.onLike} />
          : <MoveForm key={move} view={view} move={move} busy={run.busy} said={run.said} onSend={running.send} onCancel={() => running.choose(null)} />}
      </View>
    </View>
  )
}
