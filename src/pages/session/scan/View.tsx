import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { faceOf, withoutPhone, type Face } from '@shared/domain/checkInWords'
import { takesQuestions } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { momentWords } from '../../moment'
import type { Result } from './useScan'
import styles from './index.module.scss'

export interface ScanProps {
  result: Result | undefined
  /** A scan is on its way. */
  asking: boolean
  /** What was typed is no code. */
  wrong: boolean
  now: number
  elder: boolean
  onElder: () => void
  onSpeak?: (text: string) => void
  onEnter: (text: string) => void
  onHome: () => void
  /** At a consultation: ask this very session. */
  onAsk: (session: string) => void
}
const iconOf = { check: 'check', wait: 'wait', off: 'off', kept: 'kept', warn: 'warn' } as const satisfies Record<Face['sign'], string>

/** Letters off a poster, where nothing was scanned or the scan was none of ours. */
function Enter({ wrong, onEnter }: Pick<ScanProps, 'wrong' | 'onEnter'>) {
  const [text, setText] = useState('')
  return (
    <Box className={styles.enter}>
      <Field label='海报上的字母' note='码的下面，13 个' value={text} onInput={setText} maxLength={80} placeholder='例如 K7M3 9QX2 B4C8 D' {...(wrong && { problem: '对不上，请按海报逐个核对。字母里没有 I、L、O、U。' })} />
      <BigButton label='签到' disabled={text.trim().length < 13} onTap={() => onEnter(text)} />
    </Box>
  )
}

/** The word in the largest type, what was counted, where; nothing to do next (screen 5). */
export function View({ result, asking, wrong, now, elder, onElder, onSpeak, onEnter, onHome, onAsk }: ScanProps) {
  const face = result && faceOf(result.outcome, (at) => momentWords(at, now))
  const session = result?.session
  const about = session ? [session.title, session.stand?.name, session.place, `主办：${session.lead.name}`, result.phrase && `核对语：${result.phrase}`].filter((words): words is string => Boolean(words)) : []
  return (
    <Frame title='签到' back>
      <Box className={`${styles.result} ${face ? styles[face.tone] : ''}`} role='status' aria-live='polite'>
        {face ? (
          <>
            <Box className={styles.word}><Icon name={iconOf[face.sign]} /><Text>{face.word}</Text></Box>
            {face.lines.map((line) => <Text key={line} className={styles.line}>{line}</Text>)}
          </>
        ) : <Text className={styles.line}>{asking ? '正在签到…' : '扫现场的签到码，或输入码下面的字母。'}</Text>}
      </Box>
      {session && (
        <Box className={styles.about}>
          {about.map((line, n) => <Text key={line} className={n === 0 ? styles.title : styles.note}>{line}</Text>)}
          <Text className={styles.note}>{session.rule}</Text>
        </Box>
      )}
      {session && takesQuestions(session) && <BigButton tone='plain' icon='chat' label='在线提问' onTap={() => onAsk(session.id)} />}
      {(face?.helped || (!face && !asking)) && <Text className={styles.note}>{withoutPhone}</Text>}
      {(result?.outcome.outcome === 'unknown_code' || (!face && !asking)) && <Enter wrong={wrong} onEnter={onEnter} />}
      <Box className={styles.ways}>
        <BigButton tone='plain' icon='text' label={elder ? '普通字' : '大字版'} onTap={onElder} />
        {onSpeak && face && <BigButton tone='plain' icon='chat' label='朗读' onTap={() => onSpeak([face.word, ...face.lines, session?.title].filter(Boolean).join('。'))} />}
        <BigButton tone='plain' icon='home' label='首页' onTap={onHome} />
      </Box>
    </Frame>
  )
}
