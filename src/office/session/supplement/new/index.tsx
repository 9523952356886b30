import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import { addressOf } from '@/routes'
import { forOfficers } from '../../../forOfficers'
import { dropCopies, sendEvidence } from '../evidence'
import { useKept } from '../../useKept'
import { lacksProof, lacksTold, noProof, type Proof, type Told } from '../words'
import { Choose, type Activity } from './Choose'
import { View } from './View'

async function load(): Promise<readonly Activity[]> {
  const { activities } = await call('campaign.read', {})
  return activities.filter(({ kind }) => kind === null)
}

/** 登记一项: which activity, then what was done, how many, and what proves it. */
function New() {
  const asked = useRouter().params.activity
  const { shown, reload } = useLoaded('activities', load)
  const [chosen, setChosen] = useState(asked ?? '')
  const activities = shown.state === 'ready' ? shown.value : []
  const activity = activities.find(({ key }) => key === chosen)
  if (activity) return <Fill key={activity.key} activity={activity} />
  return (
    <Frame title='登记一项' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <Choose activities={activities} onChoose={({ key }) => setChosen(key)} />}
      </PageState>
    </Frame>
  )
}

function Fill({ activity }: { activity: Activity }) {
  const [told, setTold, forgetTold] = useKept<Told>(`entry ${activity.key}`, { at: now(), title: '', amounts: {} })
  const [proof, setProof, forgetProof] = useKept<Proof>(`entry proof ${activity.key}`, noProof)
  // Pressed again after a lost answer it is the same entry.
  const [name, setName, forgetName] = useKept(`entry name ${activity.key}`, '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const lacks = { ...lacksTold(told, activity.blanks), ...lacksProof(proof) }

  const send = async () => {
    setTried(true)
    if (Object.keys(lacks).length > 0) return setSaid('还有没填好的，请看标出的项。')
    setBusy(true)
    setSaid('')
    const id = name || (await newId({ now, randomBytes }))
    setName(id)
    const sent = async () => call('campaign.supplement', { id, activity: activity.key, at: told.at, title: told.title.trim(), amounts: told.amounts, link: proof.link.trim(), photos: await sendEvidence(proof.photos) })
    await sent().then(
      async () => {
        await dropCopies(proof.photos)
        forgetTold()
        forgetProof()
        forgetName()
        void Taro.redirectTo({ url: addressOf('supplement', { id }) })
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    setBusy(false)
  }
  return (
    <Frame title='登记一项' foot={<BigButton label='登记' icon='check' busy={busy} onTap={() => void send()} />} back>
      <View activity={activity} blanks={activity.blanks} told={told} proof={proof} now={now()} lacks={tried ? lacks : {}} said={said} onTold={(next) => { setTold(next); setSaid('') }} onProof={(next) => { setProof(next); setSaid('') }} />
    </Frame>
  )
}

export default forOfficers('登记一项', New)
