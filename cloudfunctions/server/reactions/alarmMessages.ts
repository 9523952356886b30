/** Who is told what when the clock has spoken; the number alone says which case (T-06). */
import type { Alarm } from '@shared/domain/timing'

/** `holder`: the unit in whose hands the case is, the 安委办 too · `handler`: the same, not the 安委办 · `above`, `aboveThat`: one and two units up from it · `office`: the 安委办, where it waits for a lead. */
export type AlarmAudience = 'holder' | 'handler' | 'above' | 'aboveThat' | 'office'
export interface AlarmMessage {
  readonly to: AlarmAudience
  readonly title: string
  readonly body: (number: string) => string
}

export const alarmMessages: Readonly<Record<Alarm, readonly AlarmMessage[]>> = {
  remind: [{ to: 'holder', title: '一件隐患快到期了', body: (number) => `${number} 快到期了，请按时限办理；整改来不及的，可以在到期前申请延期。` }],
  late: [{ to: 'holder', title: '一件隐患已逾期', body: (number) => `${number} 已过时限，请尽快办理。` }],
  escalate: [
    { to: 'above', title: '下级单位一件隐患逾期', body: (number) => `${number} 逾期未办，请督促承办单位。` },
    { to: 'handler', title: '逾期隐患已上报', body: (number) => `${number} 逾期未办，已报上一级单位。` },
    { to: 'office', title: '一件隐患仍待指定牵头', body: (number) => `${number} 逾期仍没有牵头单位，请尽快指定。` },
  ],
  escalateAgain: [
    { to: 'aboveThat', title: '一件隐患长时间逾期', body: (number) => `${number} 逾期上报后仍未办理，请督办。` },
    { to: 'handler', title: '逾期隐患再次上报', body: (number) => `${number} 仍未办理，已再次上报。` },
    { to: 'office', title: '一件隐患长时间待指定', body: (number) => `${number} 长时间没有牵头单位，请尽快指定。` },
  ],
}
