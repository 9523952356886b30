/**
 * The problem catalogue (design decision 12): code → kind + Chinese sentence. No error sentence stands anywhere else. What the office alone
 * finds out and no page says by itself stands in problems.office.ts: phones get it with the answer, so it weighs nothing there.
 * The kind decides what the phone does: fix (at the field) · sign_in · refuse (explain) · stale (reload) ·
 * later (outbox retries) · broken (one sentence and a trace id).
 */
import type { OfficeProblems } from './problems.office'

export type ProblemKind = 'fix' | 'sign_in' | 'refuse' | 'stale' | 'later' | 'broken'

export const problems = {
  // the envelope
  malformed: { kind: 'fix', say: '这条请求的格式不对，请更新到最新版本后再试。' },
  unknown_action: { kind: 'fix', say: '这个版本不再支持此操作，请更新后再试。' },
  invalid_field: { kind: 'fix', say: '有一项填写不符合要求，请检查标出的这一项。' },
  too_large: { kind: 'fix', say: '内容太大，请分几次提交。' },
  // identity
  sign_in_needed: { kind: 'sign_in', say: '请先登录，您填写的内容都在。' },
  session_ended: { kind: 'sign_in', say: '登录已过期，请重新登录，您填写的内容都在。' },
  wrong_password: { kind: 'fix', say: '账号或密码不对，请检查后再试。' },
  locked_out: { kind: 'later', say: '尝试次数过多，请稍后再试。' },
  password_first: { kind: 'refuse', say: '请先把单位给您的初始密码改成自己的密码。' },
  weak_password: { kind: 'fix', say: '密码至少 10 个字符，不能与账号相同。' },
  wrong_code: { kind: 'fix', say: '微信登录没有成功，请重试。' },
  wechat_off: { kind: 'refuse', say: '这里没有开通微信登录，请用账号密码登录，或不登录直接上报。' },
  no_messages: { kind: 'refuse', say: '这里没有开通微信消息，进展请在“消息”里查看。' },
  foreign_page: { kind: 'refuse', say: '请在本系统自己的页面里操作。' },
  // permission
  not_allowed: { kind: 'refuse', say: '您的岗位不能做这一步。' },
  not_found: { kind: 'refuse', say: '没有找到这条内容，或您不在可以查看的范围内。' },
  not_your_unit: { kind: 'refuse', say: '您不能代表这个单位办理。' },
  // the case
  moved_on: { kind: 'stale', say: '这一件刚刚已由同事处理，页面已为您更新。' },
  different_body: { kind: 'stale', say: '这一件已经提交过，内容与上次不同，请刷新查看。' },
  move_not_possible: { kind: 'stale', say: '这一件现在的状态不能这样处理，页面已为您更新。' },
  fixer_never_verifies: { kind: 'refuse', say: '整改人不能验证自己的整改，请由另一位同事确认。' },
  never_for_major: { kind: 'refuse', say: '重大隐患不能这样处理，请按重大隐患的程序办理。' },
  returned_enough: { kind: 'refuse', say: '这一件已退回两次，将由安委办指定牵头单位。' },
  target_not_possible: { kind: 'fix', say: '不能移交给这个单位，请另选一个。' },
  target_needed: { kind: 'fix', say: '请选择单位。' },
  photo_needed: { kind: 'fix', say: '请先拍一张整改后的照片。' },
  reply_needed: { kind: 'fix', say: '请写下答复内容，至少两个字。' },
  ground_needed: { kind: 'fix', say: '请写明理由。' },
  person_needed: { kind: 'fix', say: '请选择由谁整改。' },
  case_needed: { kind: 'fix', say: '请选择并入哪一件。' },
  criterion_needed: { kind: 'fix', say: '请选择一份现行的判定标准。' },
  controls_needed: { kind: 'fix', say: '请选择至少一种管控方式。' },
  plan_needed: { kind: 'fix', say: '措施、责任人、资金、应急预案都要写明。' },
  until_needed: { kind: 'fix', say: '请选择日期。' },
  to_needed: { kind: 'fix', say: '请写明移交给哪个部门或单位。' },
  number_needed: { kind: 'fix', say: '请填写对方的受理编号。' },
  person_not_possible: { kind: 'fix', say: '只能指派给本单位在岗的人员，请另选一位。' },
  until_not_possible: { kind: 'fix', say: '日期要在今后，且不晚于整改期限；申请延期的，要晚于现在的期限且在九十天之内。' },
  extension_too_late: { kind: 'refuse', say: '整改期限已过，不能再申请延期，请尽快整改。' },
  extension_once: { kind: 'refuse', say: '每一件只能申请一次延期。' },
  asker_never_grants: { kind: 'refuse', say: '申请延期的人不能审批自己的申请，请由另一位同事办理。' },
  criterion_not_in_force: { kind: 'fix', say: '上报当日这份判定标准还没有施行或已被替代，请引用当日有效的标准。' },
  not_grader: { kind: 'refuse', say: '定级由单位主要负责人、监管人员或安委办负责人决定，您可以先提出建议。' },
  plan_first: { kind: 'refuse', say: '重大隐患要先定整改方案：措施、责任、资金、时限、预案五项齐全。' },
  controls_first: { kind: 'refuse', say: '重大隐患要先采取临时管控，再登记整改完成。' },
  workers_first: { kind: 'refuse', say: '重大隐患要向职工大会（职代会）通报后才能销号。' },
  not_reviewed: { kind: 'refuse', say: '重大隐患要先由本单位自验，再由监管部门复查，才能销号。' },
  merge_not_possible: { kind: 'fix', say: '不能并入这一件，请另选一件。' },
  others_reported: { kind: 'refuse', say: '还有其他人上报了同一处，这一件不能撤回。' },
  one_by_one: { kind: 'refuse', say: '复查和重大隐患要逐件打开办理。' },
  // the routing table
  routing_gap: { kind: 'fix', say: '责任分派表还有缺口，没有保存。请补齐后再保存。' },
  from_not_possible: { kind: 'fix', say: '生效时间要在今后一年之内，请重新选择。' },
  // the calendar
  holiday_not_possible: { kind: 'fix', say: '放假和上班的日期都要在这一年内，同一天只能选一种，调休上班只能是周末。' },
  span_not_possible: { kind: 'fix', say: '请填写整数：接收和提醒最多 240 小时，上报上级最多 720 小时，整改和验证最多 90 天或 2160 小时。' },
  source_needed: { kind: 'fix', say: '请写明依据的文件，至少两个字。' },
  calendar_moved: { kind: 'stale', say: '放假安排和时限刚刚已由同事保存。您的修改还在，请对照新版后再保存。' },
  // the report
  nothing_told: { kind: 'fix', say: '请选择类别，或用一句话说明看到了什么。' },
  place_missing: { kind: 'fix', say: '请说明地点：定位、单位或文字任选一项。' },
  unknown_unit: { kind: 'fix', say: '没有找到这个单位，请重新选择。' },
  hotline_known: { kind: 'stale', say: '这个编号的转办件已经登记过，请在案件中查看，不用再登记。' },
  // sessions
  campaign_missing: { kind: 'refuse', say: '这里还没有设置活动方案，请联系安委办。' },
  session_moved: { kind: 'stale', say: '这一场刚刚已由同事修改，页面已为您更新，请对照后再保存。' },
  session_not_possible: { kind: 'stale', say: '这一场现在的状态不能这样处理，页面已为您更新。' },
  session_outside: { kind: 'fix', say: '开始时间不在本次活动的日期内。请选活动期间的一天。' },
  session_time: { kind: 'fix', say: '结束时间要晚于开始时间，一场最长三十一天。' },
  activity_unknown: { kind: 'fix', say: '活动方案里没有这一项，请重新选择。' },
  activity_no_session: { kind: 'fix', say: '这一项不按场次举办，请到“补充登记”里登记。' },
  activity_sessions: { kind: 'fix', say: '这一项按场次举办，请到“活动场次”里组织或补录。' },
  amount_needed: { kind: 'fix', say: '请填写数量，至少一项大于零。' },
  day_not_possible: { kind: 'fix', say: '日期要在活动期间之内，且不晚于今天。' },
  scenario_needed: { kind: 'fix', say: '演练请选择情景。' },
  title_needed: { kind: 'fix', say: '特色活动请写明活动名称。' },
  assessment_needed: { kind: 'fix', say: '演练结束要写评估：演练中发现什么、预案行不行。' },
  same_key_twice: { kind: 'fix', say: '班组或台位重复，请改成不同的名称。' },
  below_zero: { kind: 'fix', say: '更正后会小于零，请核对数量。' },
  witness_other: { kind: 'refuse', say: '证明要由另一个人来写，不能由安排或登记的人自己写。' },
  evidence_missing: { kind: 'later', say: '照片还没有传到，传到后会自动补上证明。' },
  person_not_near: { kind: 'fix', say: '名单里没有这个人，请按姓名登记。' },
  question_closed: { kind: 'stale', say: '这个问题刚刚已由同事处理，页面已为您更新。' },
  not_answered: { kind: 'refuse', say: '先答复，才能公开。转为隐患上报的不公开。' },
  no_questions: { kind: 'refuse', say: '这一场没有开设咨询，请到咨询日的页面提问。' },
  stock_short: { kind: 'fix', say: '这个台位的库存不够，请先盘点更正再发放。' },
  // photos
  photo_format: { kind: 'fix', say: '照片格式不支持，请使用 JPG、PNG 或 WebP（iPhone 请在相机设置里选“兼容性最佳”）。' },
  photo_too_large: { kind: 'fix', say: '照片太大，请重拍或裁小一些。' },
  photo_mismatch: { kind: 'fix', say: '照片没有传完整，请重新发送。' },
  photo_broken: { kind: 'fix', say: '这张照片打不开，请重拍一张。' },
  ticket_unknown: { kind: 'refuse', say: '上传凭据无效或已过期，请重新发送。' },
  link_expired: { kind: 'refuse', say: '照片链接已过期，请返回页面重新打开。' },
  mask_empty: { kind: 'fix', say: '请在照片上框出要遮挡的部分。' },
  certificate_mistyped: { kind: 'fix', say: '对不上，请按证书逐个核对。字母里没有 I、L、O、U。' },
  // the phone itself
  privacy_refused: { kind: 'refuse', say: '您没有同意隐私指引，这一项暂时不能用。可以改为文字填写，其他内容都在。' },
  position_refused: { kind: 'refuse', say: '没有取得定位权限，请选择单位或写明地点。' },
  position_unknown: { kind: 'later', say: '暂时定不到位置，请选择单位或写明地点，或到开阔处重试。' },
  scan_unsupported: { kind: 'refuse', say: '这里不能扫码，请选择单位或写明地点。' },
  code_unknown: { kind: 'fix', say: '这个码不是本系统的单位码，请选择单位或写明地点。' },
  photo_lost: { kind: 'fix', say: '有一张照片在这部手机上找不到了，请删除后重新拍照。' },
  phone_full: { kind: 'fix', say: '手机存储空间不足，没有保存。请清理空间后再点保存，填写的内容都在。' },
  camera_refused: { kind: 'refuse', say: '没有取得相机或相册权限，请在手机设置中打开，或不带照片上报。' },
  album_refused: { kind: 'refuse', say: '没有取得保存到相册的权限，请在手机设置中打开，或直接截屏。' },
  not_on_this_phone: { kind: 'refuse', say: '这部手机不支持这个操作。' },
  other_person: { kind: 'sign_in', say: '这一条是用另一个身份填写的，换回那个身份后自动送出。' },
  // platform and office
  too_many: { kind: 'later', say: '操作太频繁，请稍后再试。' },
  too_many_reports: { kind: 'later', say: '短时间内上报太多，请稍后再报；情况紧急请直接拨打 119 或 12350。' },
  unavailable: { kind: 'later', say: '系统暂时不能保存，内容都在，请稍后再试。' },
  // What was asked of the office there and then; only the outbox keeps and sends by itself (`offline_kept`).
  offline: { kind: 'later', say: '没有网络，没有送出。填写的内容还在本页，有信号后请再点一次。' },
  offline_kept: { kind: 'later', say: '没有网络，内容都在手机里，有信号就自动送出。' },
  offline_unread: { kind: 'later', say: '没有网络，没有打开。有信号后请再试一次。' },
  broken: { kind: 'broken', say: '系统出了问题，请稍后再试，或把编号告诉工作人员。' },
  sample_only: { kind: 'refuse', say: '这个系统没有开放样例登录。' },
} as const satisfies Record<string, { kind: ProblemKind; say: string }>
/** What a phone may say by itself. */
export type OwnProblemCode = keyof typeof problems
/** Whatever an answer of the office may carry. */
export type ProblemCode = OwnProblemCode | keyof OfficeProblems

/** `moved_on` with who and when, for people who may know it; without a name where it was the reporter. */
export const movedOnBy = (who: string, time: string): string => `这一件刚刚已由${who}处理（${time}），页面已为您更新。`
export const routingSavedBy = (who: string, time: string, version: number): string =>
  `责任分派表刚刚已由${who}保存为第 ${String(version)} 版（${time}）。您的修改还在，请对照新版后再保存。`
export const calendarSavedBy = (who: string, time: string): string => `放假安排和时限刚刚已由${who}保存（${time}）。您的修改还在，请对照新版后再保存。`
export const stockShort = (left: number): string => `这个台位只剩 ${String(left)} 份。如实际更多，请先盘点更正再发放。`
/** 更正 takes back what was given out, never more. */
export const notIssued = (issued: number): string => `这个台位只发放了 ${String(issued)} 份，更正不能比这多。`
export const movedOnByReporter = '这一件刚刚有新的进展，页面已为您更新。'
