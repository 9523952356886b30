/** The rest of the problem catalogue: what only the office finds out. Its sentences come with its answers and are not bundled for phones. */
import { problems, type ProblemCode, type ProblemKind } from './problems'

const officeProblems = {
  // sessions
  session_not_begun: { kind: 'refuse', say: '还没到开始时间，不能结束。不办了请取消，已点过开始的请作废；提前办了的先把时间改对。' },
  session_too_early: { kind: 'refuse', say: '还没到签到时间（开始前一小时起），不能登记人数。提前办了的，先把时间改对。' },
  session_not_today: { kind: 'refuse', say: '还没到活动当天，不能开始。提前举办的，先把时间改对。' },
  drill_begun: { kind: 'refuse', say: '已经开始或有人参加的场次，演练不能改成其他活动，其他活动也不能改成演练。安排错了请作废，另行登记。' },
  book_counted: { kind: 'fix', say: '其中一场已按记录本计入过另一个人数。请照已计入的填写，数目有误的到这一场里更正。' },
  stand_unknown: { kind: 'fix', say: '这一场没有这个台位，请刷新后重新选择台位。' },
  too_many_questions: { kind: 'later', say: '短时间内提问太多，请稍后再问；在现场可以请台位的工作人员代为登记。' },
  // taking part in a quiz
  quiz_not_open: { kind: 'refuse', say: '现在不在答题时间内，请在公布的时间里再来。' },
  quiz_tries_today: { kind: 'refuse', say: '今天的答题次数已用完，请明天再来。' },
  quiz_tries_used: { kind: 'refuse', say: '这场答题的次数已全部用完。' },
  quiz_not_attended: { kind: 'refuse', say: '这场考试只给签到参加了培训的人，请先在培训现场签到。' },
  quiz_time_over: { kind: 'stale', say: '答题时间已到，已保存的答案都会计分，请查看成绩。' },
  quiz_ended: { kind: 'stale', say: '这份答卷已经交了，请查看成绩。' },
  quiz_running: { kind: 'refuse', say: '这份答卷还没有交，交卷后才能看答案和解析。' },
  quiz_place: { kind: 'fix', say: '没有这道题或这个选项，请刷新后重新选择。' },
  quiz_no_certificate: { kind: 'refuse', say: '这份答卷没有证书：竞赛里及格并已计入的答卷才有。' },
  quiz_certificate_void: { kind: 'refuse', say: '这份答卷不再计入，它的证书已作废。' },
  // setting up a competition
  quiz_time: { kind: 'fix', say: '结束时间要晚于开始时间，最长一年。' },
  quiz_no_questions: { kind: 'fix', say: '一份卷子要有 1 到 100 道题；展台答题正好三道。' },
  quiz_rules_cross: { kind: 'fix', say: '只按分类的出题和只按难度的出题不能混用，请给每一条都选上分类，或都选上难度。' },
  quiz_rule_twice: { kind: 'fix', say: '同样的分类和难度写了两条，请合并成一条。' },
  quiz_themes_needed: { kind: 'fix', say: '每日一主题要排好每天的主题，出题不再另选分类；其他形式不排主题。' },
  quiz_limit_needed: { kind: 'fix', say: '竞赛要有答题时限，至少一分钟。' },
  quiz_tries: { kind: 'fix', say: '总次数不能少于每天的次数。' },
  quiz_points: { kind: 'fix', say: '单选、多选、判断都要有分值，抽到哪种题都要算分。' },
  quiz_rules_needed: { kind: 'fix', say: '有奖答题要先写清活动规则，至少 20 个字：谁能参加、到什么时候、怎样产生获奖人。' },
  quiz_rules_frozen: { kind: 'refuse', say: '有奖答题的规则发布后不能改写，只能在末尾另起一行补充，写上当天日期；抽奖名单开始整理后不再改动。' },
  quiz_practice_plain: { kind: 'fix', say: '练习不计入全国竞赛，也不设奖品。' },
  quiz_per_unit_prizes: { kind: 'fix', say: '各单位一套卷时，同一单位的人题目相同，先答的会知道答案，所以不能设奖品。请改为每人每次各抽一套，或不设奖品。' },
  quiz_bound_needed: { kind: 'fix', say: '培训考试和展台三题要选择对应的场次和展台，其他形式不选。' },
  quiz_session_time: { kind: 'fix', say: '答题时间和这一场的时间对不上：展台三题要在这段时间里，考试不能早于它。' },
  quiz_session_unknown: { kind: 'fix', say: '没有找到本单位的这一场或这个展台，请重新选择。' },
  quiz_audience: { kind: 'fix', say: '只能选择本单位和下属单位，请重新选择。' },
  quiz_national_office: { kind: 'refuse', say: '全国网络知识竞赛由安委办指定，本单位的答题计入第7项。' },
  amount_persons: { kind: 'fix', say: '人次不能少于人数：一个人参加一次就是一人次。' },
  quiz_national_taken: { kind: 'refuse', say: '本次活动已经指定了一场全国网络知识竞赛，同时只能有一场。' },
  quiz_staff_above: { kind: 'refuse', say: '职工人数由上级单位填写，要改请联系上级单位。' },
  quiz_pool_short: { kind: 'fix', say: '题库里的题不够，请减少题数或先补充题库。' },
  quiz_published: { kind: 'refuse', say: '已经发布，只能改名称、说明、规则和延长结束时间。' },
  quiz_moved: { kind: 'stale', say: '这场答题刚刚已由同事修改，页面已为您更新，请对照后再保存。' },
  quiz_draw_none: { kind: 'refuse', say: '只有已结束、设有奖品的答题才能公布抽奖名单。' },
  quiz_draw_running: { kind: 'refuse', say: '还有人正在作答，请等他们交卷或时间到了再公布名单。' },
  quiz_draw_held: { kind: 'refuse', say: '还有待核的答卷，请先核定，或选择不列入名单。' },
  quiz_draw_late: { kind: 'refuse', say: '还有答卷可能断网晚到，请过后再公布，或选择不列入名单。' },
  quiz_draw_listing: { kind: 'later', say: '抽奖名单正在整理，请一分钟后再试。' },
  quiz_not_possible: { kind: 'stale', say: '这场答题现在的状态不能这样处理，页面已为您更新。' },
  // the bank
  quiz_question_faulty: { kind: 'fix', say: '这道题还有要改的地方。' },
  quiz_question_known: { kind: 'fix', say: '题库里已有同样的题，请修改原来那道。' },
  bank_importing: { kind: 'later', say: '题库正在导入，请几秒后再试。' },
  bank_incomplete: { kind: 'fix', say: '还有一部分没有传完，请重新粘贴或选择文件。' },
  bank_sheet_unreadable: { kind: 'fix', say: '这个文件不是可以读的 Excel 表格。请在 Excel 或 WPS 里另存为 .xlsx 再选。' },
  bank_nothing_found: { kind: 'fix', say: '没有读到题目。请看一道题怎么写，再试一次。' },
  bank_too_many: { kind: 'fix', say: '一次最多导入 2000 题，请分几次导入。' },
  bank_faulty: { kind: 'fix', say: '还有要改的地方，没有导入。请改好后重新导入。' },
  quiz_question_answering: { kind: 'refuse', say: '这道题在您还等答案的卷子里，交卷后再改；时间到了一题也没送到的，再过 24 小时。' },
  quiz_question_moved: { kind: 'stale', say: '这道题刚刚已由同事修改，页面已为您更新，请对照后再保存。' },
} as const satisfies Record<string, { kind: ProblemKind; say: string }>
export type OfficeProblems = typeof officeProblems

/** Every problem there is. */
export const everyProblem: Readonly<Record<ProblemCode, { readonly kind: ProblemKind; readonly say: string }>> = { ...problems, ...officeProblems }

export const rulesFrozen = (day: string): string => `规则发布后不能改写，只能在末尾另起一行补充，以“${day}补充：”开头；原来的文字一字不动。`
export const sessionTime = (from: string, until: string): string => `这一场是 ${from} 到 ${until}，答题时间和它对不上：展台三题要在这段时间里，考试不能早于它。`
export const drawLate = (papers: string, until: string): string => `还有 ${papers}答卷时间内没有答案送到，${until} 前还可能断网晚到。请过后再公布，或选择不列入名单。`
export const nationalTaken = (title: string): string => `“${title}”已指定为本次活动的全国网络知识竞赛，只能有一场。请先取消那一场的指定，或不指定这一场。`
export const poolShort = (what: string, there: number, needed: number): string => `${what}只有 ${String(there)} 道题，需要 ${String(needed)} 道。请减少题数或先补充题库。`

/** HTTP status for each kind; `not_found` answers 404 for what is not yours to know of. */
export const statusOf = (code: ProblemCode): number =>
  code === 'not_found' ? 404 : code === 'too_many' || code === 'too_many_reports' || code === 'too_many_questions' || code === 'locked_out' ? 429
    : { fix: 400, sign_in: 401, refuse: 403, stale: 409, later: 503, broken: 500 }[everyProblem[code].kind]
