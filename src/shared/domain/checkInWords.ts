/**
 * What somebody reads after a scan: one face for each outcome, the same in the mini-program and on the page in a browser (J6, screen 5).
 * What happened stands first and large, then what was counted. Nothing further is asked of anybody.
 */
import { heldReasons, type CheckInFlag, type HeldReason } from './checkIn'
import type { SessionKind, SessionState } from './sessionWords'
import type { Tone } from './words'

/** The answer as the office gives it, or what the phone alone knows. */
export type Outcome =
  | { readonly outcome: 'accepted'; readonly at: number; readonly nth: number | null; readonly flags: readonly CheckInFlag[] }
  | { readonly outcome: 'already'; readonly at: number; readonly uncounted?: true | undefined }
  | { readonly outcome: 'too_early'; readonly opensAt: number }
  | { readonly outcome: 'closed'; readonly closedAt: number; readonly session?: { readonly state: SessionState } }
  | { readonly outcome: 'held'; readonly reason: HeldReason; readonly at: number; readonly uncounted?: true | undefined }
  | { readonly outcome: 'unknown_code' }
  /** Kept on the phone, not with the office yet. */
  | { readonly outcome: 'kept'; readonly at: number }
  /** The phone could not even keep it, or the office refused: its own sentence. */
  | { readonly outcome: 'failed'; readonly say: string }

export interface Face {
  readonly tone: Tone
  /** The shape beside it: colour is never the only signal. */
  readonly sign: 'check' | 'wait' | 'off' | 'kept' | 'warn'
  readonly word: string
  readonly lines: readonly string[]
  /** Whether somebody at the place could help: a helper, or paper. */
  readonly helped: boolean
}
/** How somebody who comes is counted, to him: the rule of 人次 in plain words (T-42). Officers read the rule itself, `figureRules.attend`. */
export const countedOnce = (kind: SessionKind): string => (kind === 'consultation'
  ? '您到几个台位都只记一次，再扫不会重复；咨询和领取的物料另外记。人次计在主办单位。'
  : '不论您自己扫码、请人代签还是在纸上签名，这一场都只记一次。人次计在主办单位。')
export const withoutPhone = '没带手机也可以：请工作人员代为登记，或在纸上签名。'
const once = '本场只记一次，再扫不会重复。'
const heldLines: Readonly<Record<HeldReason, string>> = {
  outside: `${heldReasons.outside}，交主办单位核定。`,
  token: '屏幕上的码每半分钟换一次，您扫的那个已经换过，交主办单位核定。',
  old: '按手机的时间，这次扫码在24小时以前。刚刚扫的，请看看手机时间准不准。交主办单位核定。',
  namesake: '现场已经有人按这个姓名登记，交主办单位核对是不是您。是您就已经记过一次，不会重复。',
}
/** The officer has decided about this very scan, and against it. */
const uncounted: Face = { tone: 'off', sign: 'off', word: '未计入', lines: ['主办单位已经核定，这次没有计入。', '您当时在场的话，请工作人员代为登记。'], helped: true }
/** @param when an instant as people say it */
export function faceOf(result: Outcome, when: (at: number) => string): Face {
  if ('uncounted' in result && result.uncounted) return uncounted
  switch (result.outcome) {
    case 'accepted': {
      const counted = result.nth === null ? once : `您是本场第 ${String(result.nth)} 位。${once}`
      return { tone: 'safe', sign: 'check', word: '已参加', lines: [counted, ...(result.flags.includes('late') ? [`按您扫码的时间记：${when(result.at)}。`] : [])], helped: false }
    }
    case 'already': return { tone: 'safe', sign: 'check', word: '已参加', lines: [once, `${when(result.at)} 已记下。`], helped: false }
    case 'too_early': return { tone: 'wait', sign: 'wait', word: '还没开始', lines: [`${when(result.opensAt)} 起可以签到，到时再扫一次。`], helped: false }
    case 'closed': return result.session?.state === 'cancelled' || result.session?.state === 'voided'
      ? { tone: 'off', sign: 'off', word: '已取消', lines: ['这一场不举办了，没有记您的参加。'], helped: false }
      : { tone: 'off', sign: 'off', word: '已结束', lines: [`本场签到在 ${when(result.closedAt)} 结束。`, '您当时在场的话，请工作人员代为登记。'], helped: true }
    case 'held': return { tone: 'wait', sign: 'wait', word: '待核', lines: [heldLines[result.reason], '现在还没有计入，核定后自动计入。您不用再做什么。'], helped: false }
    case 'unknown_code': return { tone: 'wait', sign: 'warn', word: '认不出这个码', lines: ['它不是本系统的签到码，或者没有拍全。请扫现场海报、桌牌上的码。'], helped: true }
    case 'kept': return { tone: 'wait', sign: 'kept', word: '已保存', lines: ['已保存在手机里，有信号就自动送出。您可以离开了。', `按您扫码的时间记：${when(result.at)}。`], helped: true }
    case 'failed': return { tone: 'late', sign: 'warn', word: '这次没送成', lines: [result.say], helped: true }
  }
}
