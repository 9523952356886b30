import { Text, View as Box } from '@tarojs/components'
import type { Me } from '@shared/contract/account'
import type { CaseSummary } from '@shared/contract/hazard'
import { emergencyNumbers } from '@shared/domain/words'
import { CaseCard } from '@/components/CaseCard'
import { EmergencyBar } from '@/components/EmergencyBar'
import { Frame } from '@/components/Frame'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { Tap } from '@/components/Tap'
import type { RouteName } from '@/routes'
import type { HomeBlocks, Lead } from './blocks'
import { Head } from './Head'
import styles from './index.module.scss'

type Post = Me['posts'][number]
export interface HomeProps {
  me: Me | null
  acting: Post | null
  status: 'starting' | 'ready' | 'offline' | 'ended'
  blocks: HomeBlocks
  /** A resident's next consultation day. */
  nearest?: Lead | undefined
  last: CaseSummary | undefined
  /** A link to the last report's first photo. */
  thumb: string | null
  /** Reports still on this phone. */
  waiting: number
  elder: boolean
  onElder: (elder: boolean) => void
  onActFor: (unitId: string) => void
  onDial: (number: string) => void
  onOpen: (route: RouteName, query?: Readonly<Record<string, string>>) => void
}

const invitation = '看到隐患？先拍下来，别靠近危险。'
/** The town's own line stands beside the emergency numbers for residents. */
const hotline = { number: '12345', label: '政务热线' }
const urgent = ['119', '120']
const residentNumbers = [...emergencyNumbers.filter(({ number }) => urgent.includes(number)), hotline, ...emergencyNumbers.filter(({ number }) => number === '12350')]

export function View({ me, acting, status, blocks, nearest, last, thumb, waiting, elder, onElder, onActFor, onDial, onOpen }: HomeProps) {
  // What waits for an officer stands before what he might still report.
  const first = blocks.leads.length > 0
  const report = (
    <Tap className={`${styles.report} ${first ? styles.second : ''}`} label={`随手拍，${invitation}`} onTap={() => onOpen('report')}>
      <Icon name='camera' className={styles.camera} />
      <Box className={styles.words}>
        <Text className={styles.big}>随手拍</Text>
        <Text className={styles.say}>{invitation}</Text>
      </Box>
    </Tap>
  )
  return (
    <Frame title='安全生产月'>
      <Head me={me} acting={acting} elder={elder} onElder={onElder} onActFor={onActFor} />
      {status === 'offline' && <Notice tone='off' icon='offline' say='现在没有网络。可以照常上报，有信号就自动送出。' live />}
      {status === 'ended' && <Notice tone='wait' icon='key' say='登录已过期。请到“我的”里重新登录，手机里的内容都在。' live />}
      {!first && report}
      {blocks.leads.length > 0 && (
        <Section title={blocks.sentence} rows>
          {blocks.leads.map(({ key, route, query, icon, label, note, mark }) => (
            <Row key={key ?? label} icon={icon} label={label} note={note} mark={mark ?? ''} onTap={() => onOpen(route, query)} />
          ))}
        </Section>
      )}
      {first && report}
      {nearest && <Section title='最近的咨询日' rows><Row icon={nearest.icon} label={nearest.label} note={nearest.note} onTap={() => onOpen(nearest.route, nearest.query)} /></Section>}
      {waiting > 0 && <Section rows><Row icon='kept' label={`${waiting} 件已保存在手机里`} note='有信号就自动送出，点开看每一件' onTap={() => onOpen('outbox')} /></Section>}
      {blocks.onBehalf && (
        <Section rows>
          <Row icon='people' label='代报' note='替打电话来的、当面说的、交纸卡的人上报' onTap={() => onOpen('report', { behalf: '1' })} />
          <Row icon='print' label='打印隐患卡' note='A6 纸卡，给不用手机的人' onTap={() => onOpen('card')} />
        </Section>
      )}
      {last && <Section title='我最近的上报'><CaseCard summary={last} thumb={thumb} onOpen={() => onOpen('trace', { id: last.id })} /></Section>}
      <Section rows>
        <Row icon='search' label='凭回执码查进展' onTap={() => onOpen('trace')} />
        <Row icon='edit' label='知识竞答' onTap={() => onOpen('quiz')} />
        <Row icon='chat' label='安全问答' note='咨询日问过的问题和答复' onTap={() => onOpen('answers')} />
      </Section>
      <EmergencyBar say='遇到起火、泄漏、有人受伤：先撤离，再打电话。' numbers={acting ? emergencyNumbers : residentNumbers} onDial={onDial} />
    </Frame>
  )
}
