/** What the page was opened for, read from its address. */
import { topicsIn } from './card'

export type Purpose =
  | { readonly kind: 'choose' }
  /** `topics`: what is to be spoken of, as the analysis of a quiz found it. */
  | { readonly kind: 'new'; readonly activity: string; readonly topics?: readonly string[] }
  /** 和上周一样，有改动再改. */
  | { readonly kind: 'like'; readonly activity: string; readonly like: string }
  | { readonly kind: 'change'; readonly id: string }

/** WeChat hands over what stands in an address as it is written; a browser has decoded it on a full load. */
const decoded = (word: string): string => (word.includes('%') ? decodeURIComponent(word) : word)

export function purposeIn({ activity, like, id, topics }: Readonly<Record<string, string | undefined>>): Purpose {
  if (id) return { kind: 'change', id }
  if (activity && like) return { kind: 'like', activity, like }
  return activity ? { kind: 'new', activity, ...(topics && { topics: topicsIn(decoded(topics)) }) } : { kind: 'choose' }
}
export const purposeName = (purpose: Purpose): string =>
  purpose.kind === 'change' ? `change ${purpose.id}` : purpose.kind === 'like' ? `like ${purpose.like}` : purpose.kind === 'new' ? ['new', purpose.activity, ...(purpose.topics ?? [])].join(' ') : ''
