/** Words of a session (场): its states, where it is held, who is counted how, what proves it (field.md Counting, requirements.md 1.3 D3). */
import type { Tone } from './words'

export const sessionStates = {
  planned: { label: '已安排', tone: 'wait' },
  open: { label: '进行中', tone: 'progress' },
  closed: { label: '已结束', tone: 'safe' },
  cancelled: { label: '已取消', tone: 'off' },
  voided: { label: '已作废', tone: 'off' },
} as const satisfies Record<string, { label: string; tone: Tone }>
export type SessionState = keyof typeof sessionStates

/** What people do there; an activity of a campaign names one. */
export const sessionKinds = {
  talk: '宣讲学习',
  preShift: '班前会',
  training: '培训',
  drill: '应急演练',
  consultation: '咨询日现场',
  check: '排查活动',
  other: '其他活动',
} as const
export type SessionKind = keyof typeof sessionKinds

/** Where it is held. The first five are 五进 (S4, B9) and choose between 5a and 5e. */
export const venues = {
  enterprise: '企业',
  village: '农村',
  community: '社区',
  school: '学校',
  family: '家庭',
  government: '机关',
  hospital: '医院',
  mall: '商场市场',
  other: '其他场所',
} as const
export type Venue = keyof typeof venues
export const fiveEntries = ['enterprise', 'village', 'community', 'school', 'family'] as const satisfies readonly Venue[]
export const isFiveEntry = (venue: Venue): boolean => fiveEntries.some((one) => one === venue)

/** D3: what a drill rehearses. */
export const scenarios = {
  confinedSpace: '有限空间',
  hotWork: '动火作业',
  temporaryPower: '临时用电',
  chemicalLeak: '危险化学品泄漏',
  weather: '气象灾害',
  geology: '地质灾害',
  flood: '洪涝',
  fire: '火灾',
  traffic: '交通',
  earthquake: '地震',
  drowning: '溺水',
  stampede: '踩踏',
  gas: '燃气',
  ebike: '电动车',
  highRise: '高层逃生',
  evacuation: '疏散逃生',
  other: '其他情景',
} as const
export type Scenario = keyof typeof scenarios
const presets: Partial<Record<Venue, readonly Scenario[]>> = {
  enterprise: ['confinedSpace', 'hotWork', 'temporaryPower', 'chemicalLeak', 'fire', 'evacuation'],
  village: ['weather', 'geology', 'flood', 'fire'],
  community: ['fire', 'gas', 'ebike', 'highRise', 'flood'],
  school: ['traffic', 'fire', 'earthquake', 'drowning', 'stampede'],
  family: ['gas', 'ebike', 'highRise'],
}
/** The scenarios a page offers first for a venue; any other may still be chosen. */
export const scenariosFor = (venue: Venue): readonly Scenario[] => presets[venue] ?? ['fire', 'evacuation', 'earthquake']

/** How somebody came to be counted; shown apart wherever a number is opened (forms.md). */
export const attendanceSources = { self: '自扫', staff: '代签', heads: '点数', paper: '纸质', outside: '外部' } as const
export type AttendanceSource = keyof typeof attendanceSources
/** 签到 rows of persons: evidence of themselves. */
export const ownSources = ['self', 'staff'] as const satisfies readonly AttendanceSource[]

/** Any one of these proves a session. `rows` = its own 签到 rows, found by the office itself. */
export const evidenceKinds = { rows: '签到记录', paper: '纸质名单', photo: '照片', witness: '第二人证明' } as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Who speaks (B1 B17 E14). */
export const speakerRoles = { leader: '主要负责人', official: '领导干部', department: '部门人员', expert: '专家', safetyOfficer: '安全员', worker: '职工', volunteer: '志愿者' } as const
export type SpeakerRole = keyof typeof speakerRoles

/** D10, and what people ask at a stand. */
export const questionCategories = { law: '政策法规', rescue: '应急救援', health: '职业卫生', common: '安全常识', gear: '防护用品', passage: '生命通道', ebike: '电动车充电', gas: '燃气', other: '其他' } as const
export type QuestionCategory = keyof typeof questionCategories
export const questionStates = { waiting: { label: '待答复', tone: 'wait' }, answered: { label: '已答复', tone: 'safe' }, handed: { label: '已转隐患上报', tone: 'progress' } } as const satisfies Record<string, { label: string; tone: Tone }>
export type QuestionState = keyof typeof questionStates

/** D8: what a stand gives away. */
export const materials = { leaflet: '宣传单', bag: '环保袋', firstAidKit: '急救包', pen: '易拉笔', card: '避险卡片', other: '其他物料' } as const
export type Material = keyof typeof materials

/** Who somebody is that was counted, where nobody need know his name. */
export const personKinds = { member: '职工', resident: '居民', listed: '名单上的姓名' } as const
export type PersonKind = keyof typeof personKinds

/** States whose rows count at all; cancelled and voided ones count nowhere. */
export const counts = (state: SessionState): boolean => state === 'planned' || state === 'open' || state === 'closed'
/** A consultation that stands answers questions, also from a phone at home. */
export const takesQuestions = ({ kind, state }: { readonly kind: SessionKind; readonly state: SessionState }): boolean => kind === 'consultation' && counts(state)
