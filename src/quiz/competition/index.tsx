import { useState } from 'react'
import Taro, { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { useFace } from '@/styles/face'
import { cardPicture } from '../cardPicture'
import { competitionOf, handOver, keptHere } from '../keptPapers'
import { View } from './View'

/** One competition with its rules, before it is begun; also opened by a link or a code (J12, W-18). */
export default function Competition() {
  const { id, scene } = useRouter().params
  const competition = decodeURIComponent(id ?? scene ?? '')
  const { me } = useIdentity()
  const { face, choose } = useFace()
  const { shown, reload } = useLoaded(`${competition} ${me?.personId ?? ''}`, () => call('quiz.read', { competition }))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useDidShow(() => void reload())
  useShareAppMessage(() => ({ title: shown.state === 'ready' ? shown.value.card.title : '知识竞答', path: addressOf('quizCompetition', { id: competition }), imageUrl: cardPicture }))
  const go = (attempt: string) => void Taro.navigateTo({ url: addressOf('quizPaper', { attempt }) })
  const begin = async () => {
    setBusy(true)
    setSaid('')
    try {
      const paper = await call('quiz.start', { competition, elder: face.elder })
      handOver(paper)
      go(paper.attempt)
    } catch (reason) {
      // Begun earlier with network, it lies here.
      const kept = problemIn(reason).kind === 'later' ? (await keptHere()).find(({ paper }) => competitionOf(paper.attempt) === competition) : undefined
      if (kept) go(kept.paper.attempt)
      else setSaid(failureOf(reason).say)
      if (problemIn(reason).kind === 'refuse') void reload()
    } finally {
      setBusy(false)
    }
  }
  if (shown.state !== 'ready') {
    return <Frame title='知识竞答' back><PageState state={shown.state} {...('say' in shown && { say: shown.say })} onRetry={() => void reload()} /></Frame>
  }
  return (
    <View
      card={shown.value.card} mine={shown.value.mine} bound={shown.value.bound} now={shown.value.now} elder={face.elder} busy={busy} said={said}
      onElder={(elder) => choose({ elder })} onBegin={() => void begin()} onGo={go}
      onDraw={() => void Taro.navigateTo({ url: addressOf('quizDraw', { id: competition }) })}
    />
  )
}
