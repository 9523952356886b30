import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Activities } from './Activities'
import type { Purpose } from './purpose'

/** As many earlier ones as a thumb finds at once. */
const recent = 5

async function load() {
  const [campaign, past] = await Promise.all([call('campaign.read', {}), call('session.list', { show: 'past', limit: 20 }).catch(() => ({ rows: [] }))])
  // Only what one's own unit led can be held again as it was; one a kind.
  const own = past.rows.filter(({ relations }) => relations.includes('organiser'))
  const last = [...new Map([...own].reverse().map((row) => [row.activity, row])).values()].reverse().slice(0, recent)
  return { campaign, last }
}

/** Which activity: those of the plan that people come to. */
export function Choose({ onChoose }: { onChoose: (purpose: Purpose) => void }) {
  const { shown, reload } = useLoaded('activities', load)
  return (
    <Frame title='组织一场' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <Activities campaign={shown.value.campaign} last={shown.value.last} onChoose={onChoose} />}
      </PageState>
    </Frame>
  )
}
