import { useRouter } from '@tarojs/taro'
import { competitionPath } from '@shared/domain/printedLink'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { houseAddress } from '@/device/address'
import { forOfficers } from '../../forOfficers'
import { useFiling } from '../../poster/useFiling'
import { useMiniCode } from '../../poster/useMiniCode'
import { View } from './View'

/** The poster of a published competition, in A3, A4 and A6 (T-42). */
function PosterPage() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => call('quiz.competition', { id }))
  const view = shown.state === 'ready' ? shown.value : undefined
  const published = view !== undefined && view.summary.state !== 'draft'
  const { mini, again, onBroken } = useMiniCode(published ? { competition: id } : undefined)
  const [filing, setFiling] = useFiling()
  return (
    <Frame title='竞答海报' back>
      <PageState {...(view ? (published ? { state: 'ready' as const } : { state: 'empty' as const, say: '发布以后才能打印海报。' }) : shown.state === 'ready' ? { state: 'loading' as const } : shown)} onRetry={() => void reload()}>
        {view && published && <View view={view} mini={mini} onMini={again} onBroken={onBroken} link={houseAddress(competitionPath(id))} filing={filing} onFiling={setFiling} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('竞答海报', PosterPage)
