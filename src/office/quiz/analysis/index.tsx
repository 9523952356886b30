import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { trainingsIn } from './trainings'
import { View } from './View'

type Question = Output<'quiz.studied'>['rows'][number]

/** What papers teach: clauses missed most, by industry, as a session to be planned; each question's difficulty and discrimination. */
function Analysis() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, async () => {
    const [whole, { activities }] = await Promise.all([call('quiz.analysis', { id }), call('campaign.read', {})])
    return { whole, trainings: trainingsIn(activities) }
  })
  const list = usePaged<Question>(id, (cursor) => call('quiz.studied', { id, limit: 20, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => { void reload(); void list.reload() })
  useReachBottom(() => void list.more())
  return (
    <Frame title='答题分析' back wide>
      <PageState {...(shown.state !== 'ready' ? shown : shown.value.whole.papers === 0 ? { state: 'empty' as const, say: '还没有计入的答卷。有人交卷以后，这里能看到哪些题难、哪些条款错得多。' } : { state: 'ready' as const })} onRetry={() => void reload()}>
        {shown.state === 'ready' && shown.value.whole.papers > 0 && (
          <View whole={shown.value.whole} trainings={shown.value.trainings} questions={list.rows} said={list.failure?.say ?? ''} adding={list.state === 'adding'} more={list.next === undefined ? undefined : () => void list.more()}
            onTrain={(activity, topics) => void Taro.navigateTo({ url: addressOf('sessionPlan', { activity, topics: topics.join('、') }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('答题分析', Analysis)
