import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { addressOf } from '@/routes'
import { toggled } from './sheet'
import { useAnswerKeys } from './useAnswerKeys'
import { usePaper } from './usePaper'
import { View } from './View'

/** Answering a paper: it opens where it stopped, whatever happened to the phone meanwhile (J12). */
export default function Paper() {
  const attempt = decodeURIComponent(useRouter().params.attempt ?? '')
  const { shown, reload, opened, sending, left, over, busy, said, hand, handedIn, refused } = usePaper(attempt, () => void Taro.redirectTo({ url: addressOf('quizResult', { attempt }) }))
  const [mapOpen, setMapOpen] = useState(false)
  const at = sending?.at ?? 0
  const question = opened?.paper.questions[at]
  const still = over || handedIn
  const go = (place: number) => {
    setMapOpen(false)
    if (opened && place >= 0 && place < opened.paper.questions.length) opened.sender.look(place)
  }
  const choose = (option: number) => {
    if (!opened || !question || still) return
    const before = opened.sender.state().taps[at]?.chosen ?? []
    const chosen = toggled(before, option, question.many)
    if (chosen.join() !== before.join()) opened.sender.tap(at, chosen)
  }
  const next = () => (at === (opened?.paper.questions.length ?? 0) - 1 ? setMapOpen(true) : go(at + 1))
  useAnswerKeys(question && !still && !mapOpen ? { options: question.options.length, choose, step: (by) => go(at + by), next } : undefined)
  if (!opened || !sending) {
    const leading = shown.state === 'ready'
    return (
      <Frame title='答题' back>
        <PageState state={leading ? 'loading' : shown.state} {...('say' in shown && { say: shown.say })} onRetry={() => void reload()} />
      </Frame>
    )
  }
  return (
    <View
      paper={opened.paper} sending={sending} left={left} over={over} handedIn={handedIn} said={said || refused} busy={busy} mapOpen={mapOpen}
      onMap={setMapOpen} onGo={go} onChoose={choose} onHandIn={() => void hand().then(() => setMapOpen(false))}
    />
  )
}
