import { Text, View as Box } from '@tarojs/components'
import { quizModes, quizStyles } from '@shared/domain/quizCompetition'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { WhenInput } from '../../session/fields/WhenInput'
import type { Card } from '../shown'
import { Audience } from './Audience'
import { Bound } from './Bound'
import { withDraw, withMode, withStyle, type PartName, type Stock } from './card'
import { Fairness } from './Fairness'
import { Limits } from './Limits'
import { optionsOf } from './options'
import { Prizes } from './Prizes'
import { Questions } from './Questions'
import styles from './index.module.scss'

export interface PlanProps {
  card: Card
  /** Published: only its words and a later end may change. */
  published: boolean
  /** Known names of the units that may take part. */
  units: readonly { readonly id: string; readonly name: string }[]
  /** The unit it is prepared for. */
  unitId: string
  /** May declare the national contest. */
  isOffice: boolean
  /** null = cannot be told now. */
  stock: Stock | null | undefined
  said: { readonly part?: PartName | undefined; readonly say: string }
  /** What was left on this phone has been found again. */
  again: boolean
  onStartOver: () => void
  onChange: (card: Card) => void
}

const styleNotes = { ordinary: '一段时间里随时来答。', daily: '每天一个主题，题目只出当天的主题。', stand: '咨询日展台上的三道题，绑定一场活动的一个台位。', exam: '培训后的考试，只给在那一场签到的人。' } as const
const modeNotes = { contest: '计入人数和人次，要有网络，可以排查刷题。', practice: '不计入，可以离线做，不设奖品。' } as const

export function View({ card, published, units, unitId, isOffice, stock, said, again, onStartOver, onChange }: PlanProps) {
  const put = (part: Partial<Card>) => onChange({ ...card, ...part })
  const problem = (part: PartName) => said.part === part && <Text className={styles.problem} role='alert'>{said.say}</Text>
  return (
    <Box className={styles.form}>
      {again && <Notice tone='wait' icon='kept' say='这是您上次没填完的，已接着打开。'><BigButton tone='plain' label='不要了，重新填' onTap={onStartOver} /></Notice>}
      {published && <Notice tone='progress' say='已经发布：可以改名称、说明、活动规则，可以把结束时间往后延。其他的为了对已答题的人公平，不能再改。' />}
      <Box className={styles.card}>
        <Field label='名称' value={card.title} maxLength={40} placeholder='例如：全员消防知识答题' onInput={(title) => put({ title })} />
        {problem('title')}
        <Field label='说明' note='选填' multiline value={card.intro} maxLength={500} placeholder='一两句话：为什么办、学什么' onInput={(intro) => put({ intro })} />
        {!published && (
          <>
            <Chips label='计不计入' options={optionsOf(quizModes)} value={card.mode} onChange={(mode) => mode !== '' && onChange(withMode(card, mode))} />
            <Text className={styles.hint}>{modeNotes[card.mode]}</Text>
            <Chips label='怎么办' options={optionsOf(quizStyles)} value={card.style} onChange={(style) => style !== '' && onChange(withStyle(card, style, unitId))} />
            <Text className={styles.hint}>{styleNotes[card.style]}</Text>
            <WhenInput label='开始时间' at={card.from} onChange={(from) => put({ from, until: from + Math.max(0, card.until - card.from) })} />
          </>
        )}
        <WhenInput label='结束时间' at={card.until} problem={said.part === 'until' ? said.say : undefined} onChange={(until) => put({ until })} />
      </Box>
      {!published && (
        <>
          {(card.style === 'stand' || card.style === 'exam') && <Bound card={card} problem={problem('bound')} onChange={put} />}
          <Audience card={card} unitId={unitId} known={units} problem={problem('audience')} onChange={(audience) => put({ audience })} />
          <Questions card={card} stock={stock} problem={problem('rules')} onChange={put} onDraw={(draw) => onChange(withDraw(card, draw))} />
          <Limits card={card} problem={problem('limits')} onChange={put} />
          {card.mode === 'contest' && (
            <Box className={styles.card}>
              <Text className={styles.heading} role='heading' aria-level='2'>计入哪里</Text>
              {isOffice
                ? <Chips label='计入哪里' shown={false} options={[{ value: 'own', label: '自办答题（第 7 项）' }, { value: 'national', label: '全国网络知识竞赛（2a、2b）' }]} value={card.national ? 'national' : 'own'} onChange={(value) => value !== '' && put({ national: value === 'national' })} />
                : <Text className={styles.told}>第 7 项</Text>}
              <Text className={styles.hint}>{isOffice ? '只有全国统一组织的竞赛才选 2a、2b，人次计在参加人的单位；其他的计入第 7 项，人次计在主办单位。' : '本单位自办的答题计入第 7 项。全国网络知识竞赛由安委办指定。'}</Text>
              {problem('counts')}
            </Box>
          )}
          {card.mode === 'contest' && <Fairness card={card} problem={problem('fairness')} onChange={(fairness) => put({ fairness })} />}
        </>
      )}
      <Prizes card={card} published={published} problem={problem('prizes')} onChange={put} />
      {said.say !== '' && <Text className={styles.problem} role='alert'>{said.say}</Text>}
    </Box>
  )
}
