import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

/** The office's hazard figures, from the ledger's tallies. */
function Figures() {
  const { shown, reload } = useLoaded('figures', () => call('board.hazards', {}))
  useShownAgain(() => void reload())
  return (
    <Frame title='隐患数字' back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <View board={shown.value} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('隐患数字', Figures)
