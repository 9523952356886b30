import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import type { SupplementItem } from '@/outbox/outbox'
import { useSupplements } from '@/outbox/useSupplements'
import { addressOf } from '@/routes'
import { useKept } from '../../useKept'
import { lacksProof, lacksTold, noProof, type Proof, type Told } from '../words'
import type { Activity } from './Choose'
import { Kept } from './Kept'
import { View } from './View'

const toldIn = ({ supplement: { at, title, amounts } }: SupplementItem): Told => ({ at, title, amounts })
const proofIn = ({ supplement: { link }, photos }: SupplementItem): Proof => ({ link, photos: photos.map(({ sent: _sent, say: _say, ...photo }) => photo) })

/** What is filled goes into the outbox: from then on it is on the phone, and goes out once by itself. */
export function Fill({ activity, mends }: { activity: Activity; mends?: SupplementItem | undefined }) {
  const slot = mends ? `mend ${mends.id}` : activity.key
  const [told, setTold, forgetTold] = useKept<Told>(`entry ${slot}`, mends ? toldIn(mends) : { at: now(), title: '', amounts: {} })
  const [proof, setProof, forgetProof] = useKept<Proof>(`entry proof ${slot}`, mends ? proofIn(mends) : noProof)
  // Pressed again after a kill it is the same entry.
  const [name, setName, forgetName] = useKept(`entry name ${slot}`, mends?.id ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState(mends?.problem?.say ?? '')
  const [put, setPut] = useState('')
  const { mine, enter } = useSupplements()
  const item = mine.find(({ id }) => id === put)
  const lacks = { ...lacksTold(told, activity.blanks), ...lacksProof(proof) }
  const state = item?.state
  useEffect(() => {
    if (state === 'sent') void Taro.redirectTo({ url: addressOf('supplement', { id: put }) })
    if (state === 'refused') void Taro.redirectTo({ url: addressOf('supplementNew', { mend: put }) })
  }, [state, put])

  const send = async () => {
    setTried(true)
    if (Object.keys(lacks).length > 0) return setSaid('还有没填好的，请看标出的项。')
    setBusy(true)
    setSaid('')
    const id = name || (await newId({ now, randomBytes }))
    setName(id)
    await enter({ id, activity: activity.key, at: told.at, title: told.title.trim(), amounts: told.amounts, link: proof.link.trim() }, proof.photos).then(
      () => {
        forgetTold()
        forgetProof()
        forgetName()
        setPut(id)
      },
      (error: unknown) => setSaid(failureOf(error).say),
    )
    setBusy(false)
  }
  if (put !== '') return <Kept item={item} onList={() => void Taro.redirectTo({ url: addressOf('supplements') })} />
  return (
    <Frame title='登记一项' foot={<BigButton label={mends ? '改好了，再送' : '登记'} icon='check' busy={busy} onTap={() => void send()} />} back>
      <View activity={activity} blanks={activity.blanks} told={told} proof={proof} now={now()} lacks={tried ? lacks : {}} said={said} onTold={(next) => { setTold(next); setSaid('') }} onProof={(next) => { setProof(next); setSaid('') }} />
    </Frame>
  )
}
