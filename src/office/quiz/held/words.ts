/** How a paper reads to officers: never a name. */
import type { CountedAttempt } from '@shared/contract/quizOffice'
import { timeWords } from '@shared/domain/calendar'
import { personKinds } from '@shared/domain/sessionWords'

type Paper = Omit<CountedAttempt, 'turn'>
export const whoOf = ({ unit, kind }: Pick<Paper, 'unit' | 'kind'>): string => `${unit.name}的${personKinds[kind]}`
/** `6月16日 10:00 开始 · 4 秒答了 5 题 · 80 分`. */
export const factsOf = ({ startedAt, seconds, answered, score, network }: Paper): readonly string[] =>
  [`${timeWords(startedAt)} 开始`, `${String(seconds)} 秒答了 ${String(answered)} 题`, `${String(score)} 分`, ...(network === '' ? [] : [`网络 ${network}`])]
