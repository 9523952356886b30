/** A session as the phone sees it: check-ins once a person, batches and questions once an id, a name and a proof once, the roll's marks by their own time. */
import type { Input } from '@shared/contract/actions'
import { session } from '@shared/contract/session.rows'
import { sessionDesk } from '@shared/contract/sessionDesk.rows'
import { sessionRoll } from '@shared/contract/sessionRoll.rows'

export const sessionRows = { ...session, ...sessionRoll, ...sessionDesk }
const card = { id: 'drill-one', title: '应急演练', kind: 'drill', state: 'open', lead: { id: 'u', name: '示例单位' }, place: '三号楼前', startsAt: 0, endsAt: 0, stand: null, rule: '每人每场计一次' }

export class SessionDesk {
  /** Who → when he came. */
  readonly came = new Map<string, number>()
  readonly batches = new Map<string, number>()
  readonly names = new Set<string>()
  /** The last mark of each person on the roll, by the time it claims. */
  readonly marks = new Map<string, { mark: string; at: number }>()
  /** How a mark is answered that comes after a later one: it changes nothing and is noted here. */
  overtaken = 0

  checkIn(input: Input<'session.checkIn'>, who: string): object {
    const at = this.came.get(who)
    if (at !== undefined) return { outcome: 'already', session: card, at }
    this.came.set(who, input.claimedAt)
    return { outcome: 'accepted', session: card, at: input.claimedAt, receivedAt: input.claimedAt, nth: this.came.size, flags: [] }
  }
  get total(): number { return [...this.batches.values()].reduce((sum, amount) => sum + amount, 0) }
  /** undefined: below zero. */
  count({ batch, amount }: Input<'session.count'>): object | undefined {
    if (!this.batches.has(batch)) {
      if (this.total + amount < 0) return undefined
      this.batches.set(batch, amount)
    }
    return { state: 'counted', total: this.total, say: '已计入。' }
  }
  signIn({ people }: Input<'session.signIn'>): object {
    return { people: people.map(({ who, claimedAt }) => {
      const name = 'name' in who ? `${who.name} ${String(who.another)}` : who.personId
      const there = this.names.has(name)
      this.names.add(name)
      return { who: name, name, outcome: there ? 'already' : 'in', at: claimedAt }
    }) }
  }
  /** Question → its ticket and answer, by id. */
  readonly questions = new Map<string, { ticket: number; text: string; at: number; answer: string }>()
  /** Each proof once, by what it says. */
  readonly proofs = new Set<string>()

  ask({ id, text, claimedAt = 0 }: Input<'session.ask'>): object {
    const asked = this.questions.get(id) ?? { ticket: this.questions.size + 1, text, at: claimedAt, answer: '' }
    this.questions.set(id, asked)
    return { id, ticket: `${String(asked.ticket)} 号` }
  }
  /** undefined: nobody has asked that, or it has another answer. */
  answer({ id, text }: Input<'session.answer'>): object | undefined {
    const asked = this.questions.get(id)
    if (!asked || (asked.answer !== '' && asked.answer !== text)) return undefined
    asked.answer = text
    return { id, ticket: `${String(asked.ticket)} 号` }
  }
  prove({ ids, evidence }: Input<'session.prove'>): object {
    this.proofs.add(evidence.kind === 'photo' ? evidence.photos.map(({ sha256 }) => sha256).join() : evidence.words)
    return { sessions: ids.map((id) => ({ id, counted: true, owes: '' })) }
  }
  call({ marks }: Input<'session.call'>): object {
    for (const { who, mark, claimedAt } of marks) {
      const last = this.marks.get(who)
      if (last && last.at > claimedAt) this.overtaken += 1
      else this.marks.set(who, { mark, at: claimedAt })
    }
    return { asOf: 0, startedAt: 0, expected: 0, present: 0, missing: 0, extra: 0, clearedAt: null, timeToClear: null, groups: [] }
  }
}
