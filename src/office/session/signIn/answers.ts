/** What became of the names and numbers entered on this page: told by the office, waiting, or refused with its reason. Pure. */
import type { SignInInput } from '@shared/contract/session'
import type { EntryItem } from '@/outbox/outbox'
import type { Entries } from '@/outbox/useEntries'

export interface Choice { readonly who: string; readonly group: string; readonly groupName: string }
export interface Answer {
  readonly key: string
  /** A name, or what was counted. */
  readonly name: string
  readonly state: 'in' | 'already' | 'which' | 'waiting' | 'refused' | 'told'
  /** Of a name that stands on the lists more than once: who may be meant. */
  readonly choices: readonly Choice[]
  readonly claimedAt: number
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
    return [{ key: item.id, name: `${entry.data.source === 'outside' ? '外部' : '纸质'} ${String(entry.data.amount)} 人次`, state, say: counted, source: 'paper', another: 0, choices: [], claimedAt: entry.data.claimedAt, item: item.id }]
  }
  if (entry.action !== 'session.signIn') return []
  const { source, people } = entry.data
  return people.map(({ who, claimedAt }, n) => {
    const person = answer && 'people' in answer ? answer.people[n] : undefined
    const name = 'name' in who ? who.name : (person?.name ?? '')
    return { key: `${item.id} ${String(n)}`, name, state: person?.outcome ?? state, say, source, another: 'another' in who ? who.another : 0, choices: person?.choices ?? [], claimedAt, item: item.id }
  })
}
/** Which of them was meant has been said: his mark is in the outbox, or there. */
function chosen(answer: Answer, marks: readonly EntryItem[]): Answer {
  for (const item of marks) {
    const { entry } = item
    const choice = entry.action === 'session.call' ? answer.choices.find(({ who }) => entry.data.marks.some((mark) => mark.who === who && mark.claimedAt === answer.claimedAt)) : undefined
    if (!choice) continue
    const state = item.state === 'sent' ? 'in' : item.state === 'refused' ? 'refused' : 'waiting'
    return { ...answer, state, say: item.state === 'refused' ? (item.problem?.say ?? '') : `记在${choice.groupName}的名单上`, item: item.id }
  }
  return answer
}
/** @param mine ids of what this page has put in, the newest first */
export function answersOf({ waiting, refused, answered }: Pick<Entries, 'waiting' | 'refused' | 'answered'>, mine: readonly string[]): readonly Answer[] {
  const all = new Map([...waiting, ...refused, ...answered].map((item) => [item.id, item]))
  const marks = mine.flatMap((id) => all.get(id) ?? []).filter(({ entry }) => entry.action === 'session.call')
  return mine.flatMap((id) => {
    const item = all.get(id)
    return item ? told(item).map((answer) => (answer.state === 'which' ? chosen(answer, marks) : answer)) : []
  })
}
