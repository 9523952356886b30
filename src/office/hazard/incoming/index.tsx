import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Output } from '@shared/contract/actions'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { copyText } from '@/device/clipboard'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId, newReceipt } from '@/outbox/names'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { Entered } from './Entered'
import { blank, dueIn, lacksIn, sentOf, type Letter } from './letter'
import { usePreview } from './usePreview'
import { View } from './View'

const chance = { now, randomBytes }
interface Done { readonly answer: Output<'hazard.incoming'>; readonly letter: Letter }

/** 转办件 of 12345 or 12350: source, number and their own deadline, then the report's fields; the answer is copied back (field.md). */
function Incoming() {
  const [letter, setLetter] = useState<Letter>(blank)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [done, setDone] = useState<Done>()
  const preview = usePreview(letter)
  const lacks = lacksIn(letter)

  const save = async () => {
    setTried(true)
    if (Object.keys(lacks).length > 0) return setSaid('还有没填好的，请看标出的项。')
    setBusy(true)
    setSaid('')
    const names = { id: await newId(chance), receipt: await newReceipt(chance) }
    await call('hazard.incoming', sentOf(letter, names, now())).then((answer) => setDone({ answer, letter }), (error: unknown) => setSaid(failureOf(error).say))
    setBusy(false)
  }
  const copyReply = async (id: string) => {
    const told = await call('hazard.hotlineText', { id }).then(({ reply }) => ({ reply: reply ?? '' }), (error: unknown) => ({ say: failureOf(error).say }))
    if ('say' in told) return setSaid(told.say)
    const copied = await copyText(told.reply)
    setSaid(copied.ok ? '答复已复制，可以粘贴到热线的系统里。' : copied.why === 'cancelled' ? '' : problems[copied.why].say)
  }
  const another = () => { setDone(undefined); setLetter({ ...blank, from: letter.from }); setTried(false); setSaid('') }
  const foot = done ? <BigButton label='再登记一件' onTap={another} /> : <BigButton label='登记并分派' busy={busy} onTap={() => void save()} />
  return (
    <Frame title='登记转办件' foot={foot} back>
      {done
        ? <Entered answer={done.answer} letter={done.letter} dueAt={dueIn(done.letter.due) ?? 0} now={now()} said={said}
            onOpen={() => void Taro.navigateTo({ url: addressOf('case', { id: done.answer.id }) })} onCopy={() => void copyReply(done.answer.id)} />
        : <View letter={letter} lacks={tried ? lacks : {}} said={said} preview={preview} now={now()} onChange={(part) => { setLetter({ ...letter, ...part }); setSaid('') }} />}
    </Frame>
  )
}

export default forOfficers('登记转办件', Incoming)
