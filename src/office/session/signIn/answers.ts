/** What became of the names and numbers entered on this page: told by the office, waiting, or refused with its reason. Pure. */
import type { SignInInput } from '@shared/contract/session'
import type { EntryItem } from '@/outbox/outbox'
import type { Entries } from '@/outbox/useEntries'

export interface Answer {
  readonly key: string
  /** A name, or what was counted. */
  readonly name: string
  readonly state: 'in' | 'already' | 'waiting' | 'refused' | 'told'
  /** Of a number, or why it was refused. */
  readonly say: string
  readonly source: SignInInput['source']
  /** Which one of this name it was. */
  readonly another: number
  /** In the outbox, to send it again. */
  readonly item: string
}
function told(item: EntryItem): Answer[] {
  const { entry, answer } = item
  const state = item.state === 'refused' ? 'refused' : item.state === 'sent' ? 'told' : 'waiting'
  const say = item.state === 'refused' ? (item.problem?.say ?? '') : ''
  if (entry.action === 'session.count') {
    const counted = answer && 'say' in answer ? answer.say : say
    return [{ key: item.id, name: `${entry.data.source === 'outside' ? '外部' : '纸质'} ${String(entry.data.amount)} 人次`, state, say: counted, source: 'paper', another: 0, item: item.id }]
  }
  if (entry.action !== 'session.signIn') return []
  const { source, people } = entry.data
  return people.map(({ who }, n) => {
    const person = answer && 'people' in answer ? answer.people[n] : undefined
    const name = 'name' in who ? who.name : (person?.name ?? '')
    return { key: `${item.id} ${String(n)}`, name, state: person?.outcome ?? state, say, source, another: 'another' in who ? who.another : 0, item: item.id }
  })
}
/** @param mine ids of what this page has put in, the newest first */
export function answersOf({ waiting, refused, answered }: Pick<Entries, 'waiting' | 'refused' | 'answered'>, mine: readonly string[]): readonly Answer[] {
  const all = new Map([...waiting, ...refused, ...answered].map((item) => [item.id, item]))
  return mine.flatMap((id) => {
    const item = all.get(id)
    return item ? told(item) : []
  })
}
