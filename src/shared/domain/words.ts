/**
 * The field's closed lists and the forms' Chinese for each word.
 * A name used in code stands here once; pages and prints read its label from here.
 */

/** What a unit appoints a person to be (design decision 3: a closed list). */
export const roles = {
  employee: '职工',
  safetyOfficer: '安全员',
  head: '主要负责人',
  liaison: '联络员',
  deputy: '副联络员',
  expert: '咨询专家',
  supervisor: '监管人员',
  clerk: '安委办工作人员',
  officeLeader: '安委办负责人',
  confidentialityOfficer: '保密专员',
  auditor: '审计员',
} as const
export type Role = keyof typeof roles

/** What one is to a case. `stranger` is everybody else. */
export const relations = {
  reporter: '上报人',
  handler: '承办单位人员',
  fixer: '整改人',
  verifier: '验证人',
  office: '安委办',
  supervisor: '监管部门人员',
  territorial: '属地人员',
  stranger: '无关人员',
} as const
export type Relation = keyof typeof relations

/** What a unit is. The territorial tree: office > town > community/village > the rest; departments stand beside towns. */
export const unitKinds = {
  office: '安全生产委员会办公室',
  department: '监管部门',
  town: '街道/乡镇',
  community: '社区',
  village: '村',
  enterprise: '企业',
  school: '学校',
  hospital: '医院',
  property: '物业公司',
} as const
export type UnitKind = keyof typeof unitKinds

/** Industries of the sample's enterprises; each names a supervising department in the sample data. */
export const industries = {
  machinery: '机械制造',
  chemical: '危险化学品',
  construction: '建筑施工',
  catering: '餐饮',
  retail: '商场市场',
  logistics: '仓储物流',
  gas: '城镇燃气',
  woodwork: '木材家具',
  textile: '纺织服装',
  food: '食品加工',
  hotel: '宾馆娱乐',
  property: '物业服务',
  education: '教育',
  medical: '医疗卫生',
  power: '电力',
} as const
export type Industry = keyof typeof industries

/** Classes of place (field.md, Who is responsible): each has exactly one default row in the routing table. */
export const placeClasses = {
  enterprise: '企业厂区',
  smallVenue: '九小场所',
  mixedUse: '多业态混合场所',
  crowded: '人员密集场所',
  market: '市场',
  estateManaged: '有物业的小区',
  estateUnmanaged: '没有物业的小区',
  nationalRoad: '国省道',
  countyRoad: '县乡道路',
  villageRoad: '村道',
  cityRoad: '城区道路',
  gasPipe: '燃气管线设施',
  powerLine: '电力线路设施',
  lift: '电梯',
  campus: '校园',
  hospital: '医院',
  site: '建筑工地',
  woods: '林地',
  water: '河湖水库',
  other: '其他地点',
} as const
export type PlaceClass = keyof typeof placeClasses

/** Priority places of C13: printed as a chip beside the class of place. */
export const priorityPlaces = ['smallVenue', 'mixedUse', 'crowded'] as const satisfies readonly PlaceClass[]

/** Two levels of category (C1 C2 C11 C12). The second level is optional for the reporter. */
export const categories = {
  escape: { label: '消防通道', of: { blocked: '通道堵塞占用', locked: '出口锁闭', bars: '栅栏铁丝网', billboard: '广告牌遮挡', sign: '指示标志缺失', fireLane: '消防车道占用' } },
  fire: { label: '消防设施', of: { extinguisher: '灭火器材', hydrant: '消火栓', alarm: '报警喷淋', door: '防火门', storage: '可燃物堆放' } },
  ebike: { label: '电动车', of: { indoor: '进楼入户', charging: '违规充电', wires: '飞线', battery: '电池改装' } },
  electricity: { label: '用电', of: { wiring: '线路破损', overload: '超负荷', temporary: '临时用电', box: '配电箱' } },
  gas: { label: '燃气', of: { leak: '泄漏异味', hose: '软管老化', alarm: '报警装置', cylinder: '气瓶存放' } },
  hotWork: { label: '动火作业', of: { permit: '无作业票', combustibles: '周边可燃物', watch: '无人监护', cylinders: '气瓶间距' } },
  confined: { label: '有限空间', of: { permit: '未审批', ventilation: '未通风检测', watch: '无人监护', rescue: '无救援装备' } },
  height: { label: '高处临边', of: { guard: '防护缺失', harness: '未系安全带', scaffold: '脚手架' } },
  machine: { label: '机械设备', of: { guard: '防护罩缺失', interlock: '联锁失效', crane: '起重吊装', forklift: '叉车' } },
  chemical: { label: '危险化学品', of: { storage: '储存混放', leak: '泄漏', label: '标识缺失' } },
  dust: { label: '粉尘', of: { buildup: '积尘', collector: '除尘系统', ignition: '点火源' } },
  outsourcing: { label: '外包外租', of: { contract: '未签安全协议', qualification: '资质不符', oversight: '以包代管' } },
  traffic: { label: '道路交通', of: { surface: '路面破损', sign: '标志标线', sight: '视线遮挡' } },
  building: { label: '房屋建筑', of: { crack: '开裂倾斜', falling: '外墙脱落', overload: '违规改造' } },
  lift: { label: '电梯特种设备', of: { lift: '电梯故障', boiler: '锅炉压力容器', overdue: '超期未检' } },
  water: { label: '临水防汛', of: { fence: '防护缺失', flood: '积水内涝', sign: '警示缺失' } },
  conduct: { label: '违章行为', of: { ppe: '未戴防护用品', command: '违章指挥', untrained: '无证上岗' } },
  other: { label: '其他', of: {} },
} as const
export type Category = keyof typeof categories
/** `escape.blocked` or `escape`. */
export const categoryLabel = (code: string): string => {
  const [first = '', second] = code.split('.')
  const group = (categories as Record<string, { label: string; of: Record<string, string> }>)[first]
  if (!group) return categories.other.label
  return second && group.of[second] ? `${group.label}·${group.of[second]}` : group.label
}
/** Every code a report may carry: both levels. */
export const categoryCodes: readonly string[] = Object.entries(categories).flatMap(([first, group]) => [
  first,
  ...Object.keys(group.of).map((second) => `${first}.${second}`),
])

/** What the reporter suspects (四能: 能鉴别). Only an authorised person grades. */
export const suspicions = { ordinary: '一般', major: '可能重大', unsure: '说不准' } as const
export type Suspicion = keyof typeof suspicions
/** The grade of a case (L-07). */
export const levels = { ordinary: '一般', major: '重大' } as const
export type Level = keyof typeof levels

/** 四能: 能想到. */
export const harms = { fire: '起火', blast: '爆炸', poison: '中毒窒息', shock: '触电', fall: '坠落', struck: '物体打击', trapped: '无法逃生', crash: '车辆伤害', collapse: '坍塌', drown: '溺水' } as const
export type Harm = keyof typeof harms
/** 四能: 能处理. */
export const firstAids = { moved: '已移开一部分', told: '已告知现场人员', cordoned: '已拉警戒', powerOff: '已断电断气', stopped: '已停止作业', none: '没有处理' } as const
export type FirstAid = keyof typeof firstAids

/** How a report came in; the last three are 代报. */
export const reportSources = { self: '随手拍', phone: '电话代报', inPerson: '当面代报', paperCard: '纸质隐患卡' } as const
export type ReportSource = keyof typeof reportSources

/** Where the reporter wants it to go: the unit first, or past it to the regulator (不经本单位). */
export const channels = { unit: '先交责任单位', regulator: '不经本单位，直接报监管部门' } as const
export type Channel = keyof typeof channels

/** 临时管控 of a 重大 one (field.md, L-03). */
export const controlKinds = { stopped: '停用', evacuated: '撤人', cordoned: '警戒', watched: '专人看守' } as const
export type ControlKind = keyof typeof controlKinds
/** 五落实 of a 重大 one (L-09). */
export const planParts = { measures: '措施', responsible: '责任人', funds: '资金', until: '时限', contingency: '应急预案' } as const
export type PlanPart = keyof typeof planParts
/** Where a 转办件 comes from (L-28). */
export const hotlineSources = { '12345': '12345 热线', '12350': '12350 举报', other: '其他来源' } as const
export type HotlineSource = keyof typeof hotlineSources
/** What became of a request for 延期. */
export const extensionAnswers = { asked: '待审批', granted: '已同意', refused: '未同意' } as const
export type ExtensionAnswer = keyof typeof extensionAnswers

/** States of a case. Signal colours: wait, progress, safe, off. */
export const hazardStates = {
  toAssign: { label: '待指定牵头', tone: 'wait' },
  submitted: { label: '待接收', tone: 'wait' },
  accepted: { label: '已接收', tone: 'progress' },
  rectifying: { label: '整改中', tone: 'progress' },
  fixed: { label: '已整改待确认', tone: 'progress' },
  selfVerified: { label: '已自验', tone: 'progress' },
  reviewed: { label: '已复查待销号', tone: 'progress' },
  closed: { label: '已销号', tone: 'safe' },
  notHazard: { label: '不构成隐患', tone: 'off' },
  handedOver: { label: '已移交', tone: 'off' },
  merged: { label: '已并案', tone: 'off' },
  withdrawn: { label: '已撤回', tone: 'off' },
} as const
export type HazardState = keyof typeof hazardStates
export type Tone = 'wait' | 'progress' | 'safe' | 'off' | 'late'

/** One tap away on home and report pages, also offline (W-21, L-28). */
export const emergencyNumbers = [
  { number: '119', label: '火警' },
  { number: '120', label: '急救' },
  { number: '110', label: '报警' },
  { number: '12350', label: '安全生产举报' },
] as const
