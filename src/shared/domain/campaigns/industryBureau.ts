/**
 * The plan of a city's industry bureau (S1, 运工信发〔2023〕42号), its 附件2 row by row. Sentences are the paper's own words.
 * Another plan is another file of this shape.
 */
import type { Activity, Blanks, CampaignPlan } from '../campaign'
import type { SessionKind } from '../sessionWords'

const rows = {
  1: '开展习近平总书记关于安全生产重要论述宣贯活动',
  2: '着眼于“人人讲安全、个个会应急”，大力推动安全宣传“五进”活动',
  3: '聚焦专项排查整治行动，开展企业主要负责人“五带头”宣传活动',
  4: '发挥媒体监督和社会监督作用，开展全员查找身边隐患宣传活动',
  5: '坚持全民参与，组织开展常态化应急演练活动',
  6: '充分发挥地域特色，组织开展“安全宣传咨询日”活动',
  7: '其他特色活动',
} as const

type Told = Pick<Activity, 'key' | 'row' | 'label' | 'sentence'> & Partial<Activity>
const base = { window: 'core', duty: 'required', unitKinds: [], how: 'auto', byVenue: false } as const
/** People come together: 场 and 人次. */
const meeting = (kind: SessionKind, blanks: Blanks, told: Told): Activity => ({ ...base, kind, measures: ['sessions', 'times'], blanks, ...told })
/** Handed in, done or published: no session. */
const items = (blank: string, word: string, told: Told): Activity => ({ ...base, kind: null, measures: ['items'], blanks: { items: blank }, words: { items: word }, ...told })

const firms = ['enterprise', 'property'] as const
const shared: Blanks = { sessions: '5e', times: '5f' }
const grassroots = { village: shared, community: shared, school: shared, family: shared } as const

const activities: readonly Activity[] = [
  meeting('talk', { sessions: '1a', times: '1b' }, { key: 'talk', row: '1', label: '宣讲活动', sentence: '组织开展宣讲活动' }),
  items('1c', '篇', { key: 'essay', row: '1', label: '评论文章或心得体会', sentence: '发表评论文章或心得体会' }),
  meeting('talk', { sessions: '1d', times: '1e' }, { key: 'everyoneTalks', row: '1', label: '安全生产大家谈', sentence: '组织开展“安全生产大家谈”“班前会”“以案说法”等活动' }),
  meeting('preShift', { sessions: '1d', times: '1e' }, { key: 'preShift', row: '1', label: '班前会', sentence: '组织开展“安全生产大家谈”“班前会”“以案说法”等活动', unitKinds: firms }),
  meeting('talk', { sessions: '1d', times: '1e' }, { key: 'caseTalk', row: '1', label: '以案说法', sentence: '组织开展“安全生产大家谈”“班前会”“以案说法”等活动' }),
  { ...base, key: 'quiz', row: '2', label: '网络知识竞赛', sentence: '参与“人人讲安全，个个会应急”网络知识竞赛', kind: null, measures: ['persons', 'times'], blanks: { persons: '2a', times: '2b' } },
  items('2c', '个', { key: 'escapeVideo', row: '2', label: '逃生演练训练营视频', sentence: '参加线上“逃生演练训练营”活动发布视频', duty: 'encouraged' }),
  meeting('talk', { sessions: '3a', times: '3b' }, { key: 'pledge', row: '3', label: '安全承诺践诺', sentence: '开展企业主要负责人“安全承诺践诺”活动', unitKinds: firms }),
  items('3c', '次', { key: 'fiveLeads', row: '3', label: '报道“五带头”', sentence: '报道企业主要负责人“五带头”', how: 'entered', duty: 'encouraged' }),
  meeting('talk', { sessions: '3d', times: '3e' }, { key: 'hotWork', row: '3', label: '动火作业风险我知道', sentence: '开展“动火作业风险我知道”宣传活动' }),
  meeting('training', { sessions: '3f', times: '3g' }, { key: 'welders', row: '3', label: '危险作业人员培训', sentence: '对电焊工等危险作业人员开展安全培训', window: 'extended' }),
  meeting('check', { sessions: '3h', times: '3i' }, { key: 'outsourcing', row: '3', label: '外包外租大排查', sentence: '开展“外包外租大排查”活动', window: 'extended' }),
  meeting('talk', { sessions: '3j', times: '3k' }, { key: 'outsourcingCases', row: '3', label: '外包外租警示教育', sentence: '开展外包外租典型违法案例专题警示教育' }),
  items('3l', '次', { key: 'outsourcingProjects', row: '3', label: '外包外租项目排查', sentence: '对外包外租项目开展大排查', window: 'extended' }),
  items('4a', '个', { key: 'exposure', row: '4', label: '隐患曝光', sentence: '曝光重大事故隐患和突出问题' }),
  items('4b', '个', { key: 'doublePenalty', row: '4', label: '一案双罚', sentence: '在本级以上主流媒体公布“一案双罚”典型案例', how: 'entered' }),
  items('4c', '个', { key: 'prosecuted', row: '4', label: '行刑衔接案例', sentence: '安全生产行刑衔接(含危险作业罪)等各类典型案例', how: 'entered' }),
  meeting('drill', {}, { key: 'drill', row: '5', label: '应急演练', sentence: '企业组织事故应急演练', byVenue: true, blanks: { enterprise: { sessions: '5a', times: '5b' }, ...grassroots }, window: 'extended' }),
  meeting('training', {}, { key: 'selfRescue', row: '5', label: '自救互救技能培训', sentence: '开展从业人员自救互救技能培训', byVenue: true, blanks: { enterprise: { sessions: '5c', times: '5d' }, ...grassroots } }),
  meeting('talk', {}, { key: 'science', row: '5', label: '科普宣传和情景模拟', sentence: '农村村庄、城市社区、学校、家庭开展科普知识宣传和情景模拟、实战推演、逃生演练、自救互救等活动', byVenue: true, blanks: grassroots }),
  meeting('consultation', { sessions: '6a', times: '6b' }, { key: 'consultationDay', row: '6', label: '安全宣传咨询日', sentence: '组织开展“安全宣传咨询日”现场活动' }),
  { ...base, key: 'liveStream', row: '6', label: '网络直播', sentence: '网络直播', kind: null, measures: ['sessions', 'persons'], blanks: { sessions: '6c', persons: '6d' }, words: { persons: '人观看' }, how: 'entered', duty: 'encouraged' },
  meeting('other', { sessions: '7a', times: '7b' }, { key: 'special', row: '7', label: '其他特色活动', sentence: '活动名称（），组织（）场/次，参与（）人次', duty: 'encouraged', window: 'extended' }),
]

export const industryBureau: CampaignPlan = {
  key: 'industry-bureau',
  name: '“安全生产月”活动',
  theme: '人人讲安全、个个会应急',
  issuer: '工业和信息化局',
  document: '《“安全生产月”活动方案》',
  line: 'industry',
  rows,
  activities,
}
