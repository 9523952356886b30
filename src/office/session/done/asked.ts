/** Which blank, of which unit, in which period, parted how: read back from the address. Pure. */
import type { Input, Output } from '@shared/contract/actions'
import { measures, type Measure } from '@shared/domain/campaign'

export type Parts = Output<'campaign.doneParts'>
export type Way = Parts['by']
export type Bar = Parts['bars'][number]
export type Asked = Omit<Input<'campaign.doneParts'>, 'by'>
export const ways = { unit: '按单位', week: '按周', source: '按来源' } as const satisfies Record<Way, string>

/** The quiz's rows behind what is 自动 in a part; undefined where no list of theirs sums to just that. */
export function quizRows({ measure, period = 'all', scope = '' }: Asked, top: string, by: Way, chosen: Bar | undefined, leaf: boolean): Readonly<Record<string, string>> | undefined {
  if (measure !== 'persons' && measure !== 'times') return undefined
  const asked = { of: 'national', figure: measure, scope: scope || top, period }
  if (chosen === undefined || by === 'source') return asked
  // A unit's own level is all of it where nothing lies below; a week stands for itself where nothing shorter or unlike it cuts it.
  if (by === 'unit') return leaf ? asked : undefined
  return period !== 'all' && !period.startsWith('w:') ? undefined : { ...asked, period: `w:${chosen.key}` }
}

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
const decoded = (word: string | undefined): string | undefined => {
  try {
    return word === undefined ? undefined : decodeURIComponent(word)
  } catch {
    return word
  }
}
const isMeasure = (word: string | undefined): word is Measure => word !== undefined && word in measures
export function askedIn(params: Readonly<Record<string, string | undefined>>): Asked {
  const [activity, measure, period, scope] = ['activity', 'measure', 'period', 'scope'].map((name) => decoded(params[name]))
  return { activity: activity ?? '', measure: isMeasure(measure) ? measure : 'items', ...(period && { period }), ...(scope && { scope }) }
}
