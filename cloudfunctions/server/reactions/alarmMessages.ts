/** Who is told what when the clock has spoken; the number alone says which case (T-06). */
import type { Alarm } from '@shared/domain/timing'

/** `holder`: the unit in whose hands the case is · `above`, `aboveThat`: one and two units up. */
export type AlarmAudience = 'holder' | 'above' | 'aboveThat'
export interface AlarmMessage {
  readonly to: AlarmAudience
  readonly title: string
  readonly body: (number: string) => string
}

export const alarmMessages: Readonly<Record<Alarm, readonly AlarmMessage[]>> = {
  remind: [{ to: 'holder', title: '一件隐患快到期了', body: (number) => `${number} 快到期了，请按时限办理；来不及的可以申请延期。` }],
  late: [{ to: 'holder', title: '一件隐患已逾期', body: (number) => `${number} 已过时限，请尽快办理。` }],
  escalate: [
    { to: 'above', title: '下级单位一件隐患逾期', body: (number) => `${number} 逾期未办，请督促承办单位。` },
    { to: 'holder', title: '逾期隐患已报上一级', body: (number) => `${number} 逾期未办，已报上一级单位。` },
  ],
  escalateAgain: [
    { to: 'aboveThat', title: '一件隐患长时间逾期', body: (number) => `${number} 逾期后再次上报仍未办，请督办。` },
    { to: 'holder', title: '逾期隐患已再报上级', body: (number) => `${number} 仍未办理，已再向上报一级。` },
  ],
}
