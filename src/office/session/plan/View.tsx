import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { placements, type Placement } from '@shared/domain/campaign'
import { scenarios, scenariosFor, speakerRoles, venues, type Scenario, type SessionKind, type SpeakerRole, type Venue } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Chips, type ChipOption } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { WhenInput } from '../fields/WhenInput'
import { heldAt, startingAt, topicsIn, type Activity, type Card, type Lacks } from './card'
import { Groups } from './Groups'
import { JointUnits } from './JointUnits'
import type { Named } from './kept'
import { People } from './People'
import { PlacePin } from './PlacePin'
import { Repeat } from './Repeat'
import type { Series } from './series'
import { Stands } from './Stands'
import styles from './index.module.scss'

export interface PlanProps {
  card: Card
  activity: Activity
  kind: SessionKind
  /** Known names of the units on the card. */
  jointUnits: readonly { readonly id: string; readonly name: string }[]
  /** Known names of the people on the card. */
  named: readonly Named[]
  asks: boolean
  lacks: Lacks
  /** One that is arranged already. */
  changing?: boolean
  said: string
  /** Filled like an earlier one. */
  like: boolean
  /** What was left on this phone has been found again. */
  again: boolean
  onStartOver: () => void
  /** Of 班前会: many days in one go. */
  series?: Series
  onSeries?: (series: Series) => void
  onChange: (part: Partial<Card>, ...picked: Named[]) => void
}
const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>): ChipOption<V>[] => (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
const hour = 3_600_000
/** Hours, as people say them. */
const lengths = [{ value: '0.25', label: '15 分钟' }, { value: '1', label: '1 小时' }, { value: '2', label: '2 小时' }, { value: '4', label: '半天' }, { value: '8', label: '一天' }] as const
type Length = (typeof lengths)[number]['value']

export function View({ card, activity, kind, jointUnits, named, asks, lacks, said, like, again, onStartOver, series, onSeries, onChange, changing = false }: PlanProps) {
  const [everyScenario, setEveryScenario] = useState(false)
  const [more, setMore] = useState(card.jointIds.length > 0 || card.topics.length > 0 || card.speaker.role !== null)
  const [topics, setTopics] = useState(card.topics.join('、'))
  const preset = scenariosFor(card.venue)
  const offered = optionsOf(scenarios).filter(({ value }) => everyScenario || preset.includes(value) || value === card.scenario)
  const length: Length | '' = lengths.find(({ value }) => card.endsAt - card.startsAt === Number(value) * hour)?.value ?? ''
  const atStands = kind === 'consultation' || card.stands.length > 0
  return (
    <Box className={styles.form}>
      {again && <Notice tone='wait' icon='kept' say='这是您上次没填完的，已接着打开。'><BigButton tone='plain' label='不要了，重新填' onTap={onStartOver} /></Notice>}
      {like && !again && <Notice tone='safe' say='已照上一场填好，时间改到了本周同一天。有改动再改，没有就直接点下面的按钮。' />}
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>{activity.label}</Text>
        <Text className={styles.hint}>{activity.sentence}</Text>
        <Field label={kind === 'other' ? '活动名称' : '名称'} {...(kind !== 'other' && { note: '选填' })} value={card.title} maxLength={60} placeholder={kind === 'other' ? '例如：燃气安全进小区' : activity.label} {...(lacks.title !== undefined && { problem: lacks.title })} onInput={(title) => onChange({ title })} />
        {kind === 'drill' && (
          <Box className={styles.part}>
            <Chips label='演练情景' options={offered} value={card.scenario ?? ''} onChange={(scenario) => onChange({ scenario: scenario === '' ? null : (scenario as Scenario) })} onMore={everyScenario ? undefined : () => setEveryScenario(true)} />
            {lacks.scenario !== undefined && <Text className={styles.problem} role='alert'>{lacks.scenario}</Text>}
          </Box>
        )}
        <WhenInput label='开始时间' at={card.startsAt} onChange={(startsAt) => onChange(startingAt(card, startsAt))} />
        <Chips<Length> label='多长时间' options={lengths} value={length} onChange={(hours) => hours !== '' && onChange({ endsAt: card.startsAt + Number(hours) * hour })} />
        <WhenInput label='结束时间' at={card.endsAt} problem={lacks.endsAt} onChange={(endsAt) => onChange({ endsAt })} />
        {changing && <Text className={styles.hint}>已经开始的，改到以后的日子就回到未开始，到那天再开始；已经签到的仍只记一次。</Text>}
        <Field label='地点' value={card.place.words} maxLength={80} placeholder='例如：一车间东侧广场' onInput={(words) => onChange({ place: { ...card.place, words } })} />
        <PlacePin position={card.place.position} onChange={(position) => onChange({ place: { ...card.place, position } })} />
        <Chips label='在哪类场所' options={optionsOf(venues)} value={card.venue} onChange={(venue) => venue !== '' && onChange(heldAt(card, venue as Venue))} />
        {asks && (
          <Box className={styles.part}>
            <Text className={styles.told}>这项活动在这类场所，统计表里没有对应的一格。计到哪里？</Text>
            <Chips label='计到哪里' shown={false} options={optionsOf(placements)} value={card.placement ?? ''} clearable onChange={(placement) => onChange({ placement: placement === '' ? null : (placement as Placement) })} />
            <Text className={styles.hint}>只问这一次。暂时拿不准可以先不选，活动结束后再定。</Text>
          </Box>
        )}
      </Box>
      {series && onSeries && <Repeat startsAt={card.startsAt} series={series} onChange={onSeries} />}
      <Groups groups={card.groups} named={named} problem={lacks.groups} onChange={(groups, ...picked) => onChange({ groups }, ...picked)} />
      {atStands && <Stands stands={card.stands} named={named} problem={lacks.stands} onChange={(stands, ...picked) => onChange({ stands }, ...picked)} />}
      <Box className={styles.card}>
        <Text className={styles.heading} role='heading' aria-level='2'>现场人员</Text>
        <Text className={styles.hint}>他们不用是管理人员，也能在这一场点名、代签、点数、答咨询。</Text>
        <People word='现场人员' ids={card.helperIds} named={named} most={60} onChange={(helperIds, ...picked) => onChange({ helperIds }, ...picked)} />
      </Box>
      {more ? (
        <Box className={styles.card}>
          <Text className={styles.heading} role='heading' aria-level='2'>主讲、主题和联办</Text>
          <Chips label='谁来讲' note='选填' options={optionsOf(speakerRoles)} value={card.speaker.role ?? ''} clearable onChange={(role) => onChange({ speaker: { ...card.speaker, role: role === '' ? null : (role as SpeakerRole) } })} />
          <Field label='主讲人' note='选填' value={card.speaker.name} maxLength={30} onInput={(name) => onChange({ speaker: { ...card.speaker, name } })} />
          <Field label='主题' note='选填，多个用顿号隔开' value={topics} maxLength={200} placeholder='例如：消防通道、电动车充电' onInput={(typed) => { setTopics(typed); onChange({ topics: topicsIn(typed) }) }} />
          <JointUnits ids={card.jointIds} known={jointUnits} onChange={(jointIds) => onChange({ jointIds })} />
        </Box>
      ) : <BigButton tone='plain' icon='plus' label='加主讲人、主题、联办单位' onTap={() => setMore(true)} />}
      {said !== '' && <Text className={styles.problem} role='alert'>{said}</Text>}
    </Box>
  )
}
