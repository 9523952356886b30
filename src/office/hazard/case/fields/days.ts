/** Days one is likely to mean, so that a deadline is one tap. */
import { civilDay, dayWords, weekday } from '@shared/domain/calendar'

const day = 86_400_000
const ahead = [0, 1, 3, 7, 15, 30]
const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Counted from `from`, epoch ms, itself only `within`; none past `until`. */
export const likelyDays = (from: number, { within, until = Infinity }: { within: boolean; until?: number | undefined }) =>
  ahead.filter((count) => within || count > 0).map((count) => ({ at: from + count * day })).filter(({ at }) => at <= until)
    .map(({ at }) => ({ value: civilDay(at), label: `${dayWords(at)} ${weekdays[weekday(at)] ?? ''}` }))
