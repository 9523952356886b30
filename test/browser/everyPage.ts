// Every page of the app, by whom it is looked at and with what in it; a test of jest holds it to src/routes.ts.
import type { RouteName } from '@/routes'

export interface Visit {
  readonly route: RouteName
  readonly query?: Readonly<Record<string, string>>
  /** The words that say it is there. */
  readonly shows: string | RegExp
  /** It works without the office and has no offline state of its own; 'offline': not while the office answers badly. */
  readonly local?: true | 'offline'
  /** Drawn as it prints: its letters are measured on the paper. */
  readonly paper?: true
  /** It asks for the reader's face and draws itself by it. */
  readonly knowsFace?: true
}

/** A walk through this many pages ends in time on a slow machine too. */
const atOnce = 14

/** In parts of a walk each. */
export const partsOf = (list: readonly Visit[]): readonly { readonly part: readonly Visit[]; readonly said: string }[] =>
  Array.from({ length: Math.ceil(list.length / atOnce) }, (_, n) => {
    const part = list.slice(n * atOnce, (n + 1) * atOnce)
    return { part, said: `${String(n * atOnce + 1)}–${String(n * atOnce + part.length)}` }
  })

export const visits: Readonly<Record<'周奶奶' | '钱红梅' | '孙志强' | '王丽', readonly Visit[]>> = {
  周奶奶: [
    { route: 'home', shows: '随手拍', local: true, knowsFace: true },
    { route: 'inbox', shows: '消息' },
    { route: 'me', shows: '我的', local: true, knowsFace: true },
    { route: 'report', shows: '提交', local: true },
    { route: 'outbox', shows: '随手拍', local: true },
    { route: 'receipt', query: { id: 'none00000000000000000000000' }, shows: '这部手机上没有这张回执', local: true },
    { route: 'mine', shows: /蓄光|指示牌|教学楼|通道/ },
    { route: 'trace', shows: '回执码', local: true },
    { route: 'trace', query: { id: 'sample-case-sign' }, shows: '办理经过' },
    { route: 'card', shows: /隐患卡/, local: true, paper: true },
    { route: 'privacy', shows: /隐私/, local: true },
    { route: 'suggestions', shows: '已提交的' },
    { route: 'erase', shows: /注销/, local: true },
    { route: 'password', shows: /密码/, local: true },
    { route: 'enter', shows: '单位账号', local: true },
    { route: 'answers', shows: '楼道里能给电动车充电吗？' },
    { route: 'scan', shows: '海报上的字母', local: true, knowsFace: true },
    { route: 'participation', shows: '我的参与' },
    { route: 'ask', shows: '我问过的' },
    { route: 'quiz', shows: /个个会应急/ },
    { route: 'quizCompetition', query: { id: 'sample-quiz' }, shows: '开始作答', knowsFace: true },
    { route: 'quizPaper', query: { attempt: 'none-there:nobody:2027-06-01:1' }, shows: /没有找到这条内容/ },
    { route: 'quizResult', query: { attempt: 'none-there:nobody:2027-06-01:1' }, shows: /没有找到这条内容/ },
    { route: 'quizCertificate', query: { attempt: 'none-there:nobody:2027-06-01:1' }, shows: /没有找到这条内容/ },
    { route: 'quizCheck', shows: '核验码印在证书下方。不用登录，谁都可以核验。', local: true },
    { route: 'quizWrong', shows: '没有错题。答错的题会列在这里，带着解析和依据。' },
  ],
  钱红梅: [
    { route: 'home', shows: '隐患办理', local: true, knowsFace: true },
    { route: 'report', query: { behalf: '1' }, shows: '代报', local: true },
    { route: 'approvals', shows: /配件库/ },
    { route: 'case', query: { id: 'sample-case-basement' }, shows: '为什么到这里' },
    { route: 'case', query: { id: 'sample-case-guard' }, shows: '叠着看' },
    { route: 'caseSheet', query: { id: 'sample-case-guard' }, shows: '安全隐患登记表' },
    { route: 'sheet', query: { id: 'sample-case-basement' }, shows: '安全隐患交办单', paper: true },
    { route: 'mask', query: { photo: 'sample-case-basement-photo-1', edition: '0' }, shows: '加一处遮挡' },
  ],
  孙志强: [
    { route: 'sessions', query: { show: 'past' }, shows: /以案说法/ },
    { route: 'sessionPlan', shows: '应急演练' },
    { route: 'sessionPlan', query: { activity: 'drill' }, shows: '组织这一场' },
    { route: 'session', query: { id: 'sample-session-drill' }, shows: '演练评估' },
    { route: 'session', query: { id: 'sample-session-talk' }, shows: '签到码' },
    { route: 'muster', query: { id: 'sample-session-drill' }, shows: '改名单' },
    { route: 'sessionPlan', query: { activity: 'preShift' }, shows: '连着办多天' },
    { route: 'sessionBook', query: { series: 'sample-series' }, shows: '这一串里没有等着补报的场次。' },
    { route: 'sessionDrills', shows: /灭火和应急疏散演练/ },
    { route: 'sessionFigures', shows: /次序按单位树或方案/ },
    { route: 'sessionsBehind', query: { figure: 'times', period: 'all' }, shows: /已列出 \d+ 场/ },
    { route: 'sessionPersons', query: { period: 'all' }, shows: /已列出 \d+ 人/ },
    { route: 'supplements', shows: /焊接车间疏散演练训练营视频/ },
    { route: 'supplements', query: { show: 'withdrawn' }, shows: '没有撤回的登记。' },
    { route: 'supplement', query: { id: 'sample-entry-projects' }, shows: '计数记录' },
    { route: 'supplement', query: { id: 'sample-entry-leads' }, shows: '还没有佐证。' },
    { route: 'supplementNew', shows: '评论文章或心得体会' },
    { route: 'supplementNew', query: { activity: 'liveStream' }, shows: '哪一天做的' },
    { route: 'done', query: { activity: 'essay', measure: 'items', period: 'all' }, shows: /已列出 \d+ 条/ },
    { route: 'poster', query: { id: 'sample-session-talk' }, shows: '核对语', paper: true },
    { route: 'sessionScreen', query: { id: 'sample-session-talk' }, shows: '每半分钟换一次。请现场扫码，拍照转发的码不计入。' },
    { route: 'sessionSignIn', query: { id: 'sample-session-talk' }, shows: '替他签到', local: 'offline' },
    { route: 'sessionDesk', query: { id: 'sample-session-talk' }, shows: '都已上传' },
    { route: 'sessionHeld', query: { id: 'sample-session-drill' }, shows: '动态码不对或已过期' },
    { route: 'sessionRows', query: { id: 'sample-session-drill' }, shows: /合计 \d+ 人次/ },
  ],
  王丽: [
    { route: 'home', shows: '待指定牵头', local: true, knowsFace: true },
    { route: 'approvals', query: { show: 'toAssign' }, shows: /废弃水塔/ },
    { route: 'case', query: { id: 'sample-case-unknown' }, shows: '指定牵头' },
    { route: 'sheet', query: { id: 'sample-case-village-road' }, shows: '安全隐患交办单' },
    { route: 'routing', shows: '试一试：谁会收到' },
    { route: 'routingEdit', shows: '加一行' },
    { route: 'routingVersions', shows: '正在使用' },
    { route: 'incoming', shows: '登记并分派', local: true },
    { route: 'letters', shows: '没有等待答复的转办件' },
    { route: 'stalled', shows: /没有进展/ },
    { route: 'desk', shows: '久无进展的件', local: true },
    { route: 'stuck', shows: '所有通知都已送达' },
    { route: 'figures', shows: /截至/ },
    { route: 'figureCases', query: { figure: 'found', period: 'all' }, shows: /共 \d+ 件/ },
    { route: 'brief', shows: '复制文字' },
    { route: 'calendar', shows: '试算：现在收到一件' },
    { route: 'officeSuggestions', shows: '待答复' },
    { route: 'consultQueue', query: { id: 'sample-session-day' }, shows: /防火门一直用砖头顶着开/ },
    { route: 'consultQueue', query: { id: 'sample-session-day', show: 'answered' }, shows: /安全问答：待审核/ },
    { route: 'consultStock', query: { id: 'sample-session-day', stand: 's1' }, shows: '急救包' },
    { route: 'moderation', shows: /燃气软管多久换一次/ },
    { route: 'bank', shows: '再看后面的' },
    { route: 'bankQuestion', shows: '放进题库', local: true },
    { route: 'bankQuestion', query: { id: 'sample-bank-1' }, shows: '保存为新版本' },
    { route: 'bankImport', shows: '取用自带题库', local: true },
    { route: 'bankExport', shows: '做成文件', local: true },
    { route: 'competitions', shows: '全员消防知识答题' },
    { route: 'competitionPlan', shows: '防刷题' },
    { route: 'competitionPlan', query: { id: 'sample-quiz-fire' }, shows: '活动规则' },
    { route: 'competition', query: { id: 'sample-quiz-fire' }, shows: '照这场再办' },
    { route: 'competition', query: { id: 'sample-quiz-draft' }, shows: '准备中' },
    { route: 'competitionHeld', query: { id: 'sample-quiz-fire' }, shows: '答题快过读题' },
    { route: 'competitionPersons', query: { id: 'sample-quiz-fire' }, shows: /^参与人数 \d+ 人$/ },
    { route: 'competitionProgress', query: { id: 'sample-quiz-fire' }, shows: /次序按单位树，不是名次/ },
    { route: 'competitionRates', query: { id: 'sample-quiz-fire' }, shows: /排名没有开启/ },
    { route: 'competitionAnalysis', query: { id: 'sample-quiz-fire' }, shows: '照这些条款组织一场' },
    { route: 'competitionDraw', query: { id: 'sample-quiz-fire' }, shows: '这场答题没有设奖品，不用抽奖。' },
    { route: 'competitionPoster', query: { id: 'sample-quiz-fire' }, shows: '核对语', paper: true },
    { route: 'quizDraw', query: { id: 'sample-quiz-fire' }, shows: '这场答题没有设奖品，不抽奖。' },
    { route: 'quizFigures', shows: /次序按单位树，不是名次/ },
    { route: 'quizBehind', query: { of: 'own', figure: 'times' }, shows: /已列出 \d+ 条/ },
  ],
}
