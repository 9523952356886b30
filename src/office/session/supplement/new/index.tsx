import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useSupplements } from '@/outbox/useSupplements'
import { forOfficers } from '../../../forOfficers'
import { enteredActivities } from '../activities'
import { Choose } from './Choose'
import { Fill } from './Fill'

/** 登记一项: which activity, then what was done, how many, and what proves it; or one that the office did not take, to be mended. */
function New() {
  const { activity: asked, mend } = useRouter().params
  const { shown, reload } = useLoaded('activities', enteredActivities)
  const { read, refused } = useSupplements()
  // Held from when it was found: while it goes out again it is refused no more.
  const [held, setHeld] = useState<(typeof refused)[number]>()
  const found = held ?? refused.find(({ id }) => id === mend)
  if (found && !held) setHeld(found)
  const [chosen, setChosen] = useState(asked ?? '')
  const activities = shown.state === 'ready' ? shown.value : []
  const activity = activities.find(({ key }) => key === (found?.supplement.activity ?? chosen))
  if (activity && (found || mend === undefined)) return <Fill key={activity.key} activity={activity} mends={found} />
  const gone = mend !== undefined && read && !found
  return (
    <Frame title='登记一项' back>
      <PageState {...(gone ? { state: 'empty' as const, say: '这部手机上没有这一条要修改的登记。' } : shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && mend === undefined && <Choose activities={activities} onChoose={({ key }) => setChosen(key)} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('登记一项', New)
