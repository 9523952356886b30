import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { classOfUnit, placeWords, positionWords } from '@shared/domain/hazard'
import type { UnitKind } from '@shared/domain/words'
import { failureOf } from '@/api/useLoaded'
import { now } from '@/device/clock'
import { dial } from '@/device/phone'
import { wire } from '@/device/wire'
import { useIdentity } from '@/identity/identity'
import { useOutbox } from '@/outbox/outbox'
import { addressOf } from '@/routes'
import { mistakesIn, type Mistakes } from './check'
import { openDraft } from './openDraft'
import { useDraft } from './useDraft'
import { usePhotos } from './usePhotos'
import { usePlace, type FoundUnit } from './usePlace'
import { usePreview } from './usePreview'
import { useShownMistake } from './useShownMistake'
import { View } from './View'

/** 随手拍: one page, three required things (C1 C2 C11–C13, J1). `behalf=1`: 代报 · `again=<id>`: 再报一处 · `mend=<id>`: a refused one · `unit=<code>`: from a unit's QR. */
export default function NewReport() {
  const params = useRouter().params
  const { me, acting } = useIdentity()
  const { add } = useOutbox()
  const writing = useDraft(() => openDraft(params))
  const place = usePlace(writing, params.unit ?? params.scene)
  const { draft } = writing
  const placed = draft ? placeWords(draft.report.place, place.unitName || null) : ''
  const photos = usePhotos(writing, draft?.report.place.words || place.unitName ? placed : place.position ? positionWords(place.position) : '')
  const preview = usePreview(draft?.report)
  const [mistakes, setMistakes] = useState<Mistakes>({})
  useShownMistake(mistakes, place.say)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')

  const ownUnits: FoundUnit[] = (me?.posts ?? []).map(({ unit, kind }) => ({ id: unit.id, name: unit.name, class: classOfUnit(kind as UnitKind, null) }))
  const submit = async () => {
    if (!draft) return
    const found = mistakesIn(draft)
    setMistakes(found)
    if (Object.keys(found).length > 0) return
    setSaving(true)
    try {
      const finished = await photos.finish(draft)
      const item = await add({ ...finished, report: { ...finished.report, seenAt: finished.report.seenAt || now() } })
      writing.end()
      await Taro.redirectTo({ url: addressOf('receipt', { id: item.id, new: '1' }) })
    } catch (error) {
      setProblem(failureOf(error).say)
      setSaving(false)
    }
  }
  return (
    <View
      draft={draft} mistakes={mistakes} problem={problem || writing.unsaved} saving={saving}
      behalf={draft?.slot === 'behalf' || (draft !== undefined && draft.report.source !== 'self')}
      employee={acting !== null} name={me?.name ?? null} ownUnits={ownUnits} canScan={wire.client === 'weapp'}
      photos={photos} place={place} preview={preview}
      onTell={(part) => { setMistakes({}); writing.tell(part) }} onDial={(number) => void dial(number)} onSubmit={() => void submit()}
    />
  )
}
