import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import type { QuizResultView } from '@shared/contract/quiz'
import { mayCertify } from '@shared/domain/quizCertificate'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { ToGroup } from '@/components/ToGroup'
import type { Tone } from '@shared/domain/words'
import { triesWords } from '../cardWords'
import { Answer } from '../question/Answer'
import { Question } from '../question/Question'
import { ReadAloud } from '../question/ReadAloud'
import { lettersOf, waitingWords } from '../question/words'
import { cameTo, elderWords, lateWords, passWords, resultAloud, rowAloud } from './words'
import styles from './index.module.scss'

type Row = QuizResultView['questions'][number]
/** So many questions at once: a page of a hundred would be slow to draw. */
const step = 10
const tones: Readonly<Record<QuizResultView['standing'], Tone>> = { counted: 'safe', held: 'wait', refused: 'off', withdrawn: 'off', empty: 'off', practice: 'safe', running: 'progress' }

/** One question: missed ones lie open, right ones open with a tap. */
function Reviewed({ row, place }: { row: Row; place: number }) {
  const [open, setOpen] = useState(row.right === false)
  const came = row.right ? '答对' : row.chosen.length === 0 ? (row.late ? '晚到' : '没答') : (row.points ?? 0) > 0 ? '没选全' : '答错'
  const said = `第 ${String(place + 1)} 题，${row.hidden ? waitingWords : `${came}，得 ${String(row.points ?? 0)} 分`}`
  return (
    <Box className={styles.row}>
      <Tap className={styles.top} label={`${said}，${open ? '收起' : '看答案和解析'}`} expanded={open} onTap={() => setOpen(!open)}>
        <Box className={row.right ? styles.good : row.hidden ? '' : styles.bad}><Icon name={row.right ? 'safe' : row.hidden ? 'wait' : 'refused'} /></Box>
        <Text className={styles.said}>{said}</Text>
        <Icon name={open ? 'up' : 'down'} />
      </Tap>
      {open && (
        <>
          <Question question={row} />
          <Text className={styles.mine}>{[row.late && row.chosen.length === 0 ? '' : `我的答案：${lettersOf(row.chosen)}`, row.late ? `我的答案（晚到）：${lettersOf(row.late)}` : '', row.hidden ? '' : `正确答案：${lettersOf(row.key)}`].filter(Boolean).join('；')}</Text>
          <Answer question={row} chosen={row.chosen} />
          <ReadAloud words={rowAloud(row, place)} label='朗读这一题' />
        </>
      )}
    </Box>
  )
}

export interface ResultProps {
  result: QuizResultView
  /** After 复制链接. */
  said: string
  onCopyLink: () => void
  onAgain: () => void
  onWrong: () => void
  onCertificate: () => void
  /** How its prizes are drawn. */
  onDraw: () => void
}
export function View({ result, said, onCopyLink, onAgain, onWrong, onCertificate, onDraw }: ResultProps) {
  const [many, setMany] = useState(step)
  const { card, score, full, say, standing, questions, mine, elder } = result
  const pass = passWords(result)
  const late = lateWords(result)
  const missed = questions.some(({ right }) => right === false)
  return (
    <Frame title='答题成绩' back>
      <Box className={styles.result} role='status'>
        <Text className={styles.title}>{card.title}</Text>
        <Box className={styles.score}>
          <Text className={styles.figure}>{String(score)}</Text>
          <Text className={styles.full}>{`分，满分 ${String(full)}`}</Text>
          {pass !== '' && <StateChip tone={result.passed ? 'safe' : 'wait'} label={pass} />}
        </Box>
        <Text className={styles.words}>{cameTo(result)}</Text>
        {late !== '' && <Text className={styles.words}>{late}</Text>}
        {elder && <Text className={styles.words}>{elderWords(result)}</Text>}
      </Box>
      <Notice tone={tones[standing]} say={say} />
      {mayCertify(result) && <BigButton icon='paper' label='看证书' onTap={onCertificate} />}
      <ReadAloud words={resultAloud(result)} label='朗读成绩' />
      {questions.length > 0 && <Section title='每一题'>
        {questions.slice(0, many).map((row, place) => <Reviewed key={row.ref} row={row} place={place} />)}
        {many < questions.length && <BigButton tone='plain' label={`再看 ${String(Math.min(step, questions.length - many))} 题`} onTap={() => setMany(many + step)} />}
      </Section>}
      <Box className={styles.acts}>
        {missed && <BigButton tone='plain' icon='paper' label='练错题' onTap={onWrong} />}
        {(mine.because === '' || mine.running) && <BigButton tone='plain' icon='retry' label={`再答一次，${triesWords(mine, card)}`} onTap={onAgain} />}
        {card.prizes !== '' && <BigButton tone='plain' icon='list' label='抽奖名单和结果' onTap={onDraw} />}
        <ToGroup onCopyLink={onCopyLink} />
        {said !== '' && <Notice tone='safe' say={said} live />}
      </Box>
    </Frame>
  )
}
