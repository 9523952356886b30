import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { placements, type Placement } from '@shared/domain/campaign'
import { timeWords } from '@shared/domain/calendar'
import { isChangeable } from '@shared/domain/sessionMoves'
import { standingOf } from '@shared/domain/sessionShelf'
import { scenarios, speakerRoles, venues } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Facts, type Fact } from '@/components/Facts'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { StateChip } from '@/components/StateChip'
import { Timeline } from '@/components/Timeline'
import { spanWords } from '../shown'
import { actsFor, type ActName } from './acts'
import { Came } from './Came'
import { Codes } from './Codes'
import { Proofs } from './Proofs'
import { Sharing } from './Sharing'
import styles from './index.module.scss'

export interface ContentProps {
  view: SessionView
  busy: boolean
  onAct: (act: ActName) => void
  /** The rows behind a number; all of them without a source. */
  onRows: (source?: string) => void
  onPlace: (placement: Placement) => void
  onProve: () => void
  onScreen: (stand: string | null) => void
  onPoster: () => void
  onSaid: (say: string) => void
}

/** A session whole: what it is, who has come by source, its code, what may be done, what proves it, what happened. */
export function Content({ view, busy, onAct, onRows, onPlace, onProve, onScreen, onPoster, onSaid }: ContentProps) {
  const { summary, card } = view
  const state = standingOf(summary, view.asOf)
  const acts = actsFor(view)
  const speaker = [card.speaker.role && speakerRoles[card.speaker.role], card.speaker.name].filter(Boolean).join(' ')
  const facts: readonly Fact[] = [
    ['时间', spanWords(summary, view.asOf)],
    ['地点', `${summary.place || '未写'}${card.place.position ? '（已定位）' : ''}`],
    ['主办', summary.lead.name],
    ['联办', view.jointUnits.map(({ name }) => name).join('、')],
    ['场所', venues[summary.venue]],
    ['情景', card.scenario === null ? '' : scenarios[card.scenario]],
    ['主讲', speaker],
    ['主题', card.topics.join('、')],
    ['计入', view.countedIn.words],
  ]
  return (
    <View className={styles.content}>
      <View className={styles.card}>
        <View className={styles.headLine}>
          <Text className={styles.title} role='heading' aria-level='2'>{summary.title}</Text>
          <StateChip tone={state.tone} label={state.label} />
        </View>
        {state.say !== '' && summary.relations.includes('organiser') && <Notice tone='wait' say={state.say} />}
        <Facts facts={facts} />
      </View>
      <Came view={view} onRows={onRows} />
      {view.countedIn.asks && view.changeable && (
        <View className={styles.ask}>
          <Text className={styles.told}>这一场在统计表里没有对应的一格。计到哪里？只问这一次。</Text>
          <View className={styles.pair}>
            {(Object.keys(placements) as Placement[]).map((placement) => <BigButton key={placement} tone='plain' label={placements[placement]} disabled={busy} onTap={() => onPlace(placement)} />)}
          </View>
        </View>
      )}
      {acts.length > 0 && (
        <Section title={isChangeable(summary.state) ? '现场' : '补录和核定'} rows>
          {acts.map(({ name, icon, label, note, mark }) => <Row key={name} icon={icon} label={label} note={note} mark={mark} onTap={() => onAct(name)} />)}
        </Section>
      )}
      {view.codes.length > 0 && isChangeable(summary.state) && <Codes view={view} onScreen={onScreen} onPoster={onPoster} onSaid={onSaid} />}
      <Proofs view={view} onProve={onProve} />
      <Sharing view={view} onSaid={onSaid} />
      {view.assessment && (
        <Section title='演练评估'>
          <View className={styles.card}>
            <Facts facts={[['发现的问题', view.assessment.lessons], ['预案管用吗', workedWords[view.assessment.worked]], ['要修改的', view.assessment.revise]]} />
          </View>
        </Section>
      )}
      {view.steps.length > 0 && (
        <Section title='经过'>
          <Timeline steps={[...view.steps].reverse().map(({ label, at, by, ground }) => ({ when: timeWords(at), label, by, sentence: ground }))} />
        </Section>
      )}
    </View>
  )
}
export const workedWords = { yes: '管用', partly: '部分管用', no: '不管用' } as const
