import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { problems } from '@shared/contract/problems'
import { listText } from '@shared/domain/quizDraw'
import { call, ProblemError } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { utf8Of } from '@/device/base64'
import { saveFile } from '@/device/documents'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { View } from './View'

/** 抽奖: the list is published with the number of winners and where the seed will come from; then the seed is typed in, once (T-14, W-18). */
function Draw() {
  const { id = '' } = useRouter().params
  const { shown, reload, replace } = useLoaded(id, () => call('quiz.drawing', { competition: id }))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [file, setFile] = useState<Uint8Array | null>(null)
  useShownAgain(() => void reload())

  const run = async (work: () => Promise<Output<'quiz.drawing'>>, done: string) => {
    setBusy(true)
    setSaid('')
    const answer = await work().then((drawing) => ({ drawing }), (error: unknown) => ({ error }))
    if ('drawing' in answer) replace(answer.drawing)
    else if (answer.error instanceof ProblemError && answer.error.problem.kind === 'stale') await reload()
    setSaid('drawing' in answer ? done : failureOf(answer.error).say)
    setBusy(false)
  }
  // Made first, then saved within a tap of its own, as WeChat wants it.
  const make = async (parts: number) => {
    setBusy(true)
    setSaid('')
    try {
      const entries: string[] = []
      for (let part = 0; part < parts; part += 1) entries.push(...(await call('quiz.drawList', { competition: id, part })).entries)
      setFile(utf8Of(listText(entries)))
    } catch (error) {
      setSaid(failureOf(error).say)
    }
    setBusy(false)
  }
  const save = async (bytes: Uint8Array) => {
    const saved = await saveFile(bytes, `抽奖名单-${id}.txt`)
    setSaid(saved.ok ? '' : saved.why === 'cancelled' ? '' : problems[saved.why].say)
  }
  const drawing = shown.state === 'ready' ? shown.value : undefined
  return (
    <Frame title='抽奖' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {drawing && (
          <View drawing={drawing} busy={busy} said={said} hasFile={file !== null}
            onPublish={(asked) => void run(() => call('quiz.freezeDraw', { id, version: drawing.version, ...asked }), '已开始整理名单，一般一分钟内公布。')}
            onDraw={(seed) => void run(() => call('quiz.draw', { id, version: drawing.version, seed }), '已开奖，抽中的人会收到通知。')}
            onReload={() => void reload()} onMake={() => void make(drawing.draw?.parts ?? 0)} onSave={() => { if (file) void save(file) }}
            onPublicPage={() => void Taro.navigateTo({ url: addressOf('quizDraw', { id }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('抽奖', Draw)
