import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { houseAddress } from '@/device/address'
import { forOfficers } from '../../forOfficers'
import { useFiling } from '../../poster/useFiling'
import { useMiniCode } from '../../poster/useMiniCode'
import { codeOf, printedCodes, whole } from './codes'
import { View } from './View'

/** Posters and table cards of a session, in A3, A4 and A6 (T-42). */
function PosterPage() {
  const { id = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => call('session.read', { id }))
  const [chosen, setChosen] = useState(whole)
  const code = shown.state === 'ready' ? codeOf(printedCodes(shown.value), chosen)?.code : undefined
  const { mini, again, onBroken } = useMiniCode(code === undefined ? undefined : { code })
  const [filing, setFiling] = useFiling()
  return (
    <Frame title='签到海报' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <View view={shown.value} chosen={chosen} onChoose={setChosen} mini={mini} onMini={again} onBroken={onBroken} linkOf={houseAddress} filing={filing} onFiling={setFiling} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('签到海报', PosterPage)
