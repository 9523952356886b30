/**
 * A hall that is checked into while its office is killed (R-01 for sessions): residents scan, a helper counts heads, another signs names in,
 * a leader calls the roll. Whoever got no answer sends the very same again after the restart, as a phone's outbox does. In the end
 * everybody was answered, so that rows and figures are exactly what was sent, and each once.
 */
import type { LocalOffice } from '@office/compose'
import { onPhone, signIn, type Signed } from '../bench/caller'
import { attendedOf, type Figures } from './hallFigures'

const minute = 60_000
const talk = 'hall-of-a-killed-house'
const drill = 'drill-of-a-killed-house'
const onList = 24

/** What one person in the hall does next; sent again until it is answered. */
interface Act {
  send(port: number): Promise<void>
}
type Mark = 'present' | 'absent' | 'undo'

const card = (id: string, at: number, more: object): object => ({
  id, activity: 'talk', title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [], startsAt: at - 5 * minute, endsAt: at + 600 * minute,
  place: { words: '礼堂', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null, ...more,
})
/** The server was not there any more. Whatever it has answered with is an error of ours. */
const unheard = (error: unknown): boolean => /ECONNRE|EPIPE|socket hang up|aborted/.test(String(error))

export class Hall {
  acknowledged = 0
  private readonly wrong: string[] = []
  private readonly startedAt = Date.now()
  private code = ''
  private list: readonly string[] = []
  private officer: Signed | undefined
  private readonly waiting = new Map<number, Act>()
  private made = 0
  /** Answered: person → his act, batch → amount, typed name's number → when, person of the list → the last mark. */
  private readonly scans = new Map<string, number>()
  private readonly batches = new Map<string, number>()
  private readonly names = new Map<string, number>()
  private readonly marks = new Map<string, Mark>()
  /** Since the last look. */
  private fresh: { readonly row: string; readonly holds: (row: { at: number; amount: number }) => boolean }[] = []

  constructor(private readonly random: () => number) {}

  /** Plans both sessions; sent again in every round, which changes nothing. */
  async open(port: number): Promise<void> {
    const officer = await signIn(port, 'p-safety')
    this.officer = officer
    const view = await officer.call('session.create', card(talk, this.startedAt, {}))
    this.code = (view['codes'] as { code: string }[])[0]?.code ?? ''
    await officer.call('session.create', card(drill, this.startedAt, { activity: 'drill', scenario: 'fire', groups: [{ key: 'a', name: '一组', expected: onList, leaderId: null }] }))
    const board = await officer.call('session.saveRoll', { id: drill, group: 'a', people: Array.from({ length: onList }, (_, n) => ({ name: `名单${String(n)}`, another: 0 })) })
    this.list = (board['groups'] as { people: { who: string }[] }[]).flatMap(({ people }) => people.map(({ who }) => who))
  }

  /** Eight go on one after another, each until the server is gone. */
  async fill(port: number, open: () => boolean): Promise<void> {
    await Promise.all(Array.from({ length: 8 }, async (_, place) => {
      while (open()) {
        const act = this.waiting.get(place) ?? this.next(place)
        this.waiting.set(place, act)
        if (!(await this.answered(act, port))) return
        this.waiting.delete(place)
      }
    }))
  }

  /** Whatever is unanswered is sent once more to a server that stays; then both sessions end. */
  async leave(port: number): Promise<void> {
    await this.open(port)
    for (const act of this.waiting.values()) if (!(await this.answered(act, port))) this.wrong.push('a server that nobody kills does not answer')
    for (const id of [talk, drill]) {
      const { summary } = (await this.officer?.call('session.read', { id })) as { summary: { version: number } }
      await this.officer?.call('session.move', { move: 'close', id, version: summary.version, assessment: { lessons: '东门要开', worked: 'yes', revise: '' } })
    }
  }

  private async answered(act: Act, port: number): Promise<boolean> {
    try {
      await act.send(port)
      this.acknowledged += 1
      return true
    } catch (error) {
      if (!unheard(error)) this.wrong.push(String(error))
      return false
    }
  }

  private next(place: number): Act {
    this.made += 1
    return place < 4 ? this.scan(this.made) : place < 6 ? this.mark(place) : place === 6 ? this.heads(this.made) : this.name(this.made)
  }

  /** One resident after another; every third sends what was answered once more. */
  private scan(n: number): Act {
    const device = `phoneinthehall${String(n).padStart(16, '0')}`
    const input = { code: this.code, claimedAt: Date.now(), entry: 'camera', position: null }
    return {
      send: async (port) => {
        const person = await onPhone(port, device)
        const before = this.scans.get(person.id)
        const answer = await person.call('session.checkIn', input)
        if (!['accepted', 'already'].includes(String(answer['outcome'])) || answer['at'] !== input.claimedAt) this.wrong.push(`a scan was answered ${JSON.stringify(answer)}`)
        if (before === undefined) this.keep(`in:${talk}:${person.id}`, ({ at }) => at === input.claimedAt)
        this.scans.set(person.id, input.claimedAt)
        if (n % 3 > 0) return
        const again = await person.call('session.checkIn', { ...input, claimedAt: input.claimedAt + 1000 })
        if (again['outcome'] !== 'already' || again['at'] !== input.claimedAt) this.wrong.push(`a second scan was answered ${JSON.stringify(again)}`)
      },
    }
  }

  /** By the big button, with a correction now and then; one hand, so a correction never goes below nothing. */
  private heads(n: number): Act {
    const told = [...this.batches.values()].reduce((sum, amount) => sum + amount, 0)
    const amount = told > 3 && this.random() < 0.2 ? -1 - Math.floor(this.random() * 3) : 1 + Math.floor(this.random() * 9)
    const batch = `heads-${String(n)}`
    // In the hour before, as a phone without network would have it: all at once would be no hand (T-11).
    const at = Date.now() - (n % 60) * minute
    return {
      send: async () => {
        const answer = await this.staff.call('session.count', { id: talk, batch, what: 'attend', source: 'heads', stand: null, amount, ground: '', since: at, claimedAt: at })
        if (answer['total'] !== told + amount) this.wrong.push(`${batch}: ${String(answer['total'])} were told, not ${String(told + amount)}`)
        this.batches.set(batch, amount)
        this.keep(`told:${talk}:${batch}`, (row) => row.amount === amount)
      },
    }
  }

  private name(n: number): Act {
    const people = [{ who: { name: `来人${String(n)}`, another: 0 }, claimedAt: Date.now() }]
    return {
      send: async () => {
        const answer = await this.staff.call('session.signIn', { id: talk, source: 'staff', people })
        const [entered] = answer['people'] as { who: string; at: number }[]
        if (!entered) return void this.wrong.push('a name was answered with nothing')
        this.names.set(entered.who, entered.at)
        this.keep(`in:${talk}:${entered.who}`, ({ at }) => at === entered.at)
      },
    }
  }

  /** Two leaders, each his half of the list. */
  private mark(place: number): Act {
    const half = onList / 2
    const who = this.list[(place % 2) * half + Math.floor(this.random() * half)] ?? ''
    const mark: Mark = this.random() < 0.6 ? 'present' : this.random() < 0.5 ? 'undo' : 'absent'
    const claimedAt = Date.now()
    return {
      send: async () => {
        await this.staff.call('session.call', { id: drill, marks: [{ who, group: 'a', mark, claimedAt }] })
        this.marks.set(who, mark)
      },
    }
  }

  private get staff(): Signed {
    if (!this.officer) throw new Error('nobody has opened the hall')
    return this.officer
  }
  private keep(row: string, holds: (row: { at: number; amount: number }) => boolean): void {
    this.fresh.push({ row, holds })
  }

  /** What was answered since the last kill and is not there, or not as it was answered. */
  async brokenPromises({ store }: Pick<LocalOffice, 'store'>): Promise<readonly string[]> {
    const looked = this.fresh
    this.fresh = []
    const broken = this.wrong.splice(0)
    for (const { row, holds } of looked) {
      const there = await store.get('ledger', row)
      if (!there || !holds(there)) broken.push(`${row} is ${there ? 'another' : 'gone'}`)
    }
    return broken
  }

  /** Once all is answered: the rows are those that were sent, each once, and every figure is what a pencil makes of them. */
  async countedWrong(office: LocalOffice): Promise<readonly string[]> {
    const broken = [...(await this.brokenPromises(office))]
    const found = await attendedOf(office, [talk, drill])
    const called = [...this.marks].filter(([, mark]) => mark === 'present').map(([who]) => who)
    const people = [...this.scans.keys(), ...this.names.keys()]
    const heads = [...this.batches.values()].reduce((sum, amount) => sum + amount, 0)
    const sent: Figures = { sessions: 2, times: people.length + heads + called.length, persons: new Set([...people, ...called]).size, heads }
    const is = (what: string, one: unknown, other: unknown): void => {
      if (JSON.stringify(one) !== JSON.stringify(other)) broken.push(`${what}: ${JSON.stringify(one).slice(0, 300)}, not ${JSON.stringify(other).slice(0, 300)}`)
    }
    is('who is in the hall', found.inside.filter(([id]) => id === talk).map(([, who]) => who).sort(), people.sort())
    is('who is at the drill', found.inside.filter(([id]) => id === drill).map(([, who]) => who).sort(), called.sort())
    is('batches', Object.fromEntries([...found.told].sort()), Object.fromEntries([...this.batches].sort()))
    is('what was sent is what the rows give', found.byHand, sent)
    is('what was sent is what the figures say', found.shown, sent)
    return broken
  }
}
