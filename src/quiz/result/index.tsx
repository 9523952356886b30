import { useState } from 'react'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { webAddress } from '@/device/address'
import { copyText } from '@/device/clipboard'
import { addressOf, type RouteName } from '@/routes'
import { cardPicture } from '../cardPicture'
import { competitionOf } from '../keptPapers'
import { shareWords } from './words'
import { View } from './View'

/** An attempt that has ended: what it came to, and each question with its key, why, and the clause that says so (J12). */
export default function Result() {
  const attempt = decodeURIComponent(useRouter().params.attempt ?? '')
  const path = addressOf('quizCompetition', { id: competitionOf(attempt) })
  const { shown, reload } = useLoaded(attempt, () =>
    call('quiz.result', { attempt }).catch((reason: unknown) => {
      // Still under way: to look is not to hand in.
      if (problemIn(reason).code === 'quiz_running') return 'running' as const
      throw reason
    }))
  const [said, setSaid] = useState('')
  const result = shown.state === 'ready' && shown.value !== 'running' ? shown.value : undefined
  useShareAppMessage(() => ({ title: result ? shareWords(result) : '知识竞答', path, imageUrl: cardPicture }))
  const open = (route: RouteName, query?: Readonly<Record<string, string>>) => void Taro.navigateTo({ url: addressOf(route, query) })
  const copyLink = async () => {
    const copied = await copyText(`${result ? shareWords(result) : ''} ${webAddress(path)}`.trim())
    setSaid(copied.ok ? '已复制，可以粘贴到群里。里面没有您的姓名。' : '没有复制成，请再试一次。')
  }
  if (!result) {
    return (
      <Frame title='答题成绩' back>
        <PageState state={shown.state === 'ready' ? 'empty' : shown.state} {...('say' in shown ? { say: shown.say } : { say: '这份答卷还没有交，交卷后才能看成绩。' })} onRetry={() => void reload()}>
          <BigButton label='继续作答' onTap={() => void Taro.redirectTo({ url: addressOf('quizPaper', { attempt }) })} />
        </PageState>
      </Frame>
    )
  }
  return <View result={result} said={said} onCopyLink={() => void copyLink()} onAgain={() => void Taro.redirectTo({ url: path })} onWrong={() => open('quizWrong')} onCertificate={() => open('quizCertificate', { attempt })} onDraw={() => open('quizDraw', { id: competitionOf(attempt) })} />
}
