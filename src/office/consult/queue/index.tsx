import { useState } from 'react'
import { View as Box } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { listState } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { canSpeak, speak } from '@/device/speak'
import { addressOf } from '@/routes'
import { preloaded } from '@/identity/preloaded'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { AnswerForm, AskForm, HazardForm, PublishForm, TakeDownForm } from './forms'
import { KeptQuestions } from './KeptQuestions'
import { isShow, shows, waitingAnswers, type Show } from './queue'
import { useQueue } from './useQueue'
import { useQuestions } from './useQuestions'
import { View } from './View'
import styles from './index.module.scss'

const empty = { waiting: '没有人在等。有人来问时，可以点“替他提问”取号。', answered: '还没有答复过的问题。', handed: '还没有转为隐患上报的问题。' } as const satisfies Record<Show, string>

/** 咨询台: the queue of questions, the longest waiting first; answered, handed over as a hazard, published for all (J6, D9 D10). */
function Queue() {
  const { id: session = '', stand: at = '', show: asked } = useRouter().params
  const [show, setShow] = useState<Show>(isShow(asked) ? asked : 'waiting')
  const [stand, setStand] = useState(at)
  const { shown } = useLoaded(session, () => preloaded(`session ${session}`, () => call('session.read', { id: session })))
  const { asOf, ...list } = useQuestions(session, show, stand)
  const { form, busy, wrong, said, open, entries, ...acts } = useQueue(session, list.reload)
  const keeps = show === 'waiting' && [...entries.waiting, ...entries.refused].some(({ entry }) => entry.action === 'session.ask' || entry.action === 'session.answer')
  useShownAgain(() => void list.reload())
  const stands = shown.state === 'ready' ? shown.value.card.stands : []
  // One stand may be empty while others are not: the way to them stays.
  const bare = stand !== '' && list.rows.length === 0 && list.state === 'ready' && !list.failure
  const shared = { busy, said: wrong, onClose: () => open(null) }
  const foot = (
    <Box className={styles.foot}>
      <Chips label='看哪一类' shown={false} options={shows} value={show} onChange={(value) => value !== '' && setShow(value)} />
      <Box className={styles.buttons}>
        <BigButton tone='plain' icon='list' label='物料' onTap={() => void Taro.navigateTo({ url: addressOf('consultStock', { id: session, ...(stand !== '' && { stand }) }) })} />
        <BigButton icon='plus' label='替他提问' onTap={() => open({ is: 'ask' })} />
      </Box>
    </Box>
  )
  return (
    <Frame title='咨询台' foot={foot} back wide>
      <PageState {...(keeps || bare || said !== '' ? { state: 'ready' as const } : listState(list, empty[show]))} onRetry={() => void list.reload()}>
        {(list.rows.length > 0 || said !== '' || keeps || bare) && (
          <View rows={list.rows} none={bare ? '这个台位没有这一类问题。' : ''} now={now()} stands={stands} stand={stand} onStand={setStand} said={said} adding={list.state === 'adding'} asOf={asOf} answers={waitingAnswers(entries)} more={list.next === undefined ? undefined : () => void list.more()}
            onAnswer={(question) => open({ is: 'answer', question })} onHazard={(question) => open({ is: 'hazard', question })}
            onPublish={(question) => open({ is: 'publish', question })} onTakeDown={(question) => open({ is: 'takeDown', question })} {...(canSpeak() && { onSpeak: speak })}>
            {keeps && <KeptQuestions entries={entries} onAnswer={(question) => open({ is: 'answer', question })} />}
          </View>
        )}
      </PageState>
      {form?.is === 'ask' && <AskForm {...shared} stands={stands} stand={stand} onSend={acts.ask} />}
      {form?.is === 'answer' && <AnswerForm {...shared} question={form.question} onSend={(text, aloud, forget) => acts.answer(form.question, text, aloud, forget)} />}
      {form?.is === 'hazard' && <HazardForm {...shared} question={form.question} onSend={(place, text) => acts.toHazard(form.question, place, text)} />}
      {form?.is === 'publish' && <PublishForm {...shared} question={form.question} onSend={(words) => acts.publish(form.question, words)} />}
      {form?.is === 'takeDown' && <TakeDownForm {...shared} onSend={(ground) => acts.takeDown(form.question, ground)} />}
    </Frame>
  )
}

export default forOfficers('咨询台', Queue)
