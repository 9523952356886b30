import type { Output } from '@shared/contract/actions'
import type { HeldReason } from '@shared/domain/checkIn'
import type { Tone } from '@shared/domain/words'

export type Part = Output<'session.mine'>['rows'][number]
export const states: Readonly<Record<Part['state'], { readonly label: string; readonly tone: Tone }>> = {
  counted: { label: '已参加', tone: 'safe' },
  held: { label: '待核', tone: 'wait' },
  refused: { label: '未计入', tone: 'off' },
  takenBack: { label: '已撤回', tone: 'off' },
}
const why: Readonly<Record<HeldReason, string>> = {
  outside: '扫码不在签到时间内',
  token: '扫的屏幕码已经换过',
  old: '按手机时间已过24小时',
  namesake: '现场已有人按您的姓名登记',
}
/** What it came to, in a sentence. */
export function sayOf({ state, reason, session }: Part): string {
  if (state === 'refused' && reason === 'namesake') return `${session.lead.name}核定：按姓名登记的就是您，已记过一次，这次扫码不重复记。`
  const ground = reason === null ? '' : why[reason]
  switch (state) {
    case 'counted': return session.rule
    case 'held': return `${ground}。由${session.lead.name}核定，核定后自动计入。`
    case 'refused': return `${ground}，${session.lead.name}核定为不计入。当时在场的话，可请工作人员代为登记。`
    case 'takenBack': return `${session.lead.name}更正了这一条，不再计入。`
  }
}
