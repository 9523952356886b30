/** Sessions of the sample: one that is proven, one that still owes its proof, a drill with its roll and a held row, one today, one to come. */
import type { SessionInput } from '@shared/contract/session'
import type { QuestionCategory } from '@shared/domain/sessionWords'

export interface SampleSession {
  readonly id: string
  /** Days and hours after the sample's first day, civil time; a length in hours. */
  readonly day: number
  readonly hour: number
  readonly length: number
  readonly by: string
  readonly card: Partial<SessionInput> & Pick<SessionInput, 'activity'>
  /** Signed in by its planner on the spot, by name. */
  readonly came?: readonly string[]
  /** Scan themselves. */
  readonly scan?: readonly string[]
  /** A picture of the screen, sent on: the token is old by then. */
  readonly forwarded?: string
  readonly heads?: number
  /** Lists of its groups, by key. */
  readonly rolls?: Readonly<Record<string, readonly string[]>>
  readonly assessment?: { readonly lessons: string; readonly worked: 'yes' | 'partly' | 'no'; readonly revise: string }
  readonly ends?: true
  readonly questions?: readonly SampleQuestion[]
}
/** Asked before the day: online, or entered at a stand by the planner for somebody. */
export interface SampleQuestion {
  readonly id: string
  /** '' = somebody at the stand. */
  readonly by: string
  readonly stand: string | null
  readonly category: QuestionCategory
  readonly text: string
  readonly answer?: string
  /** Offered to everybody: passed by the office, or still waiting for it. */
  readonly published?: 'shown' | 'waiting'
}
const group = (key: string, name: string, expected: number) => ({ key, name, expected, leaderId: null })
const place = (words: string) => ({ words, position: null })

export const sampleSessions: readonly SampleSession[] = [
  { id: 'sample-session-shift', day: 5, hour: 7.5, length: 0.25, by: 'p-safety', card: { activity: 'preShift', place: place('焊接车间门口') }, came: ['陈大勇', '刘桂芳', '马小军', '何秀英'], scan: ['p-welder'], ends: true },
  { id: 'sample-session-cases', day: 4, hour: 14, length: 1, by: 'p-safety', card: { activity: 'caseTalk', title: '以案说法：有限空间作业', place: place('培训室'), speaker: { role: 'safetyOfficer', name: '钱红梅' } }, heads: 36, ends: true },
  {
    id: 'sample-session-drill', day: 6, hour: 9, length: 2, by: 'p-safety',
    card: { activity: 'drill', scenario: 'hotWork', place: place('一车间东侧广场'), groups: [group('g1', '焊接一班', 6), group('g2', '装配二班', 5)] },
    came: ['陈大勇', '刘桂芳', '马小军', '何秀英', '郭建军', '罗小兵', '梁国强', '宋文娟'], scan: ['p-head'],
    rolls: { g1: ['陈大勇', '刘桂芳', '马小军', '何秀英', '郭建军', '唐永福'], g2: ['罗小兵', '梁国强', '宋文娟', '谢志刚', '韩雪梅'] },
    forwarded: 'p-welder', heads: 12,
    assessment: { lessons: '东侧通道集合慢，两人不清楚集合点。', worked: 'partly', revise: '集合点改到东门岗亭旁，班前会每周讲一次。' }, ends: true,
  },
  { id: 'sample-session-talk', day: 7, hour: 15, length: 2, by: 'p-safety', card: { activity: 'talk', title: '生命通道大家谈', place: place('二楼会议室'), groups: [group('g1', '焊接一班', 60), group('g2', '装配二班', 60)], speaker: { role: 'leader', name: '孙志强' }, topics: ['消防通道', '电动车充电'] } },
  {
    id: 'sample-session-day', day: 9, hour: 9, length: 3, by: 'p-clerk',
    card: { activity: 'consultationDay', venue: 'community', place: place('城东广场'), jointIds: ['d-fire'], stands: [{ key: 's1', name: '燃气安全台', topics: ['燃气'], expertIds: [] }, { key: 's2', name: '电动车充电台', topics: ['电动车充电'], expertIds: [] }] },
    questions: [
      { id: 'sample-question-indoor', by: '', stand: 's2', category: 'ebike', text: '楼道里能给电动车充电吗？', answer: '不能。楼道、楼梯间和安全出口都不能停放电动车，也不能充电，请到小区的集中充电点。', published: 'shown' },
      { id: 'sample-question-hose', by: '', stand: 's1', category: 'gas', text: '燃气软管多久换一次？', answer: '橡胶软管一般十八个月换一次，金属软管看标明的年限。发现裂口、变硬，马上关阀更换。', published: 'waiting' },
      { id: 'sample-question-door', by: 'p-resident', stand: null, category: 'passage', text: '我们单元一楼的防火门一直用砖头顶着开，这样可以吗？' },
      { id: 'sample-question-alarm', by: '', stand: 's1', category: 'gas', text: '家里的燃气报警器响了，第一步做什么？' },
    ],
  },
]
