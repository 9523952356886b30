/** Walks the chain over the audit rows and names what does not hold (T-35). Reads only. */
import type { AuditRow, Kind, Seal } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { Unreadable } from '../ports/store'
import { chainAfter, chainStart, hashOfRow, sealId } from './audit'
import { everyRow } from './everyRow'
import { noteVerify } from './proofNotes'
import { clearAway, layDown, takeUp } from './workInHand'

export interface Wrong {
  readonly kind: 'audit' | 'seal'
  readonly id: string
  /** `foreign`: a row that says it is linked, but no link names it. */
  readonly is: 'changed' | 'missing' | 'unreadable' | 'foreign' | 'not the anchor'
}
/** The end of the chain as it was noted elsewhere: whoever rewrites the whole chain cannot rewrite the note. */
export interface Anchor {
  readonly seq: number
  readonly chain: string
}
export interface Verdict {
  readonly wrong: readonly Wrong[]
  /** Rows in the chain, and rows that wait for the courier: the tail anyone could still change unseen. */
  readonly sealed: number
  readonly unsealed: number
  /** To be noted elsewhere, day by day. */
  readonly anchor: Anchor
}
const HASH = /^[0-9a-f]{64}$/
type Reader = Pick<Office, 'store' | 'keys'>
const job = 'verify'

/** @param noted an anchor from an earlier run. */
export async function verify(office: Reader, noted?: Anchor): Promise<Verdict> {
  const walk = new Verifying(office, noted)
  await walk.go(() => true)
  return walk.verdict
}

/**
 * The same, a stretch at a time: goes on where the last one broke off, and leaves a note of what it found.
 * @param until epoch milliseconds after which it breaks off. @returns undefined = there is more to do.
 */
export async function verifyOn(office: Reader & Pick<Office, 'clock'>, until: number): Promise<Verdict | undefined> {
  const { turn, value } = await takeUp(office, job)
  const walk = new Verifying(office, undefined, value as InHand | undefined)
  if (!(await walk.go(() => office.clock.now() < until))) {
    await layDown(office, job, turn, walk.inHand)
    return undefined
  }
  await clearAway(office, job, turn)
  await noteVerify(office.store, { at: office.clock.now(), wrong: walk.verdict.wrong.length, sealed: walk.verdict.sealed })
  return walk.verdict
}

interface InHand {
  readonly seq: number
  readonly last: number | null
  /** After a link that does not hold, either what it says or what it should say may be what the next one hangs on. */
  readonly ends: readonly string[]
  /** The rows are walked from this id, once the chain is; null = not yet. */
  readonly from: string | null
  readonly unsealed: number
  readonly wrong: readonly Wrong[]
}

class Verifying {
  private hand: InHand = { seq: 0, last: null, ends: [chainStart], from: null, unsealed: 0, wrong: [] }
  private readonly named = new Set<string>()

  constructor(private readonly office: Reader, private readonly noted: Anchor | undefined, inHand?: InHand) {
    if (inHand) this.hand = inHand
    for (const { kind, id } of this.hand.wrong) this.named.add(`${kind} ${id}`)
  }

  get inHand(): InHand {
    return this.hand
  }
  get verdict(): Verdict {
    const { wrong, unsealed, last, ends } = this.hand
    return { wrong, unsealed, sealed: last ?? 0, anchor: { seq: last ?? 0, chain: ends[0] ?? '' } }
  }

  /** @returns false where it broke off. */
  async go(mayGoOn: () => boolean): Promise<boolean> {
    return (this.hand.from !== null || (await this.walkChain(mayGoOn))) && this.walkRows(mayGoOn)
  }

  private name(kind: Wrong['kind'], id: string, is: Wrong['is']): void {
    this.hand = { ...this.hand, wrong: [...this.hand.wrong, { kind, id, is }] }
    this.named.add(`${kind} ${id}`)
  }

  private async walkChain(mayGoOn: () => boolean): Promise<boolean> {
    const last = this.hand.last ?? (await lastSeq(this.office.store))
    this.hand = { ...this.hand, last }
    while (this.hand.seq < last) {
      const seq = this.hand.seq + 1
      const ends = await this.follow(seq, this.hand.ends)
      this.hand = { ...this.hand, seq, ends }
      if (!mayGoOn()) return false
    }
    if (this.noted && this.noted.seq > last) this.name('seal', sealId(this.noted.seq), 'missing')
    this.hand = { ...this.hand, from: '' }
    return true
  }

  /** One link. @returns what the next one may hang on. */
  private async follow(seq: number, ends: readonly string[]): Promise<readonly string[]> {
    const id = sealId(seq)
    const seal = await look(this.office.store, 'seal', id)
    if (seal === 'missing' || seal === 'unreadable') {
      this.name('seal', id, seal)
      return []
    }
    const should = ends.map((end) => chainAfter(this.office, end, seal))
    if (ends.length === 0 || should.includes(seal.chain)) await this.checkRow(seal)
    else this.name('seal', id, 'changed')
    if (this.noted?.seq === seq && this.noted.chain !== seal.chain) this.name('seal', id, 'not the anchor')
    return HASH.test(seal.chain) ? [...new Set([seal.chain, ...should])] : []
  }

  private async checkRow(seal: Seal): Promise<void> {
    const row = await look(this.office.store, 'audit', seal.auditId)
    if (row === 'missing' || row === 'unreadable') this.name('audit', seal.auditId, row)
    else if (row.sealed !== seal.seq || hashOfRow(this.office, row) !== seal.rowHash) this.name('audit', seal.auditId, 'changed')
  }

  private async walkRows(mayGoOn: () => boolean): Promise<boolean> {
    for (;;) {
      const end = await this.walkTo(mayGoOn)
      if (typeof end === 'boolean') return end
      if (!this.named.has(`audit ${end.damaged}`)) this.name('audit', end.damaged, 'unreadable')
      this.hand = { ...this.hand, from: after(end.damaged) }
    }
  }

  /** @returns true at the end, false where it broke off, or the first row that cannot be read; the ones before it are checked. */
  private async walkTo(mayGoOn: () => boolean): Promise<boolean | { readonly damaged: string }> {
    const each = async (until?: string): Promise<boolean> => {
      for await (const row of everyRow(this.office.store, 'auditInOrder', { from: this.hand.from ?? '', ...(until === undefined ? {} : { until }) })) {
        await this.checkListed(row)
        this.hand = { ...this.hand, from: after(row._id) }
        if (!mayGoOn()) return false
      }
      return true
    }
    try {
      return await each()
    } catch (error) {
      if (!(error instanceof Unreadable) || error.kind !== 'audit') throw error
      // A page is all or nothing: what lies before the damaged row on it has not been seen yet.
      return (await each(error.id)) && { damaged: error.id }
    }
  }

  private async checkListed(row: AuditRow): Promise<void> {
    if (this.named.has(`audit ${row._id}`)) return
    const { store } = this.office
    // A link that was named says nothing about its row.
    if (row.sealed === 0) this.hand = { ...this.hand, unsealed: this.hand.unsealed + 1 }
    else if (!this.named.has(`seal ${sealId(row.sealed)}`) && !(await isLinked(store, row))) this.name('audit', row._id, 'foreign')
    else if (!(await isListed(store, row))) this.name('audit', row._id, 'changed')
  }
}

/** Right behind this id: ids hold no character below a space. */
const after = (id: string): string => `${id} `

async function isLinked(store: Store, row: AuditRow): Promise<boolean> {
  const seal = await look(store, 'seal', sealId(row.sealed))
  return typeof seal !== 'string' && seal.auditId === row._id
}

/** Where the store looks for a row is part of it: moved out of its lists, it would be read by nobody. */
async function isListed(store: Store, { _id, about, sealed, at }: AuditRow): Promise<boolean> {
  const then = { from: at, until: at + 1 }
  try {
    const lists = await Promise.all([store.find('auditAbout', { about, ...then }, { limit: 100 }), store.find('auditUnsealed', { sealed, ...then }, { limit: 100 })])
    return lists.every(({ rows, next }) => next !== undefined || rows.some((row) => row._id === _id))
  } catch (error) {
    // Its neighbour is damaged, and is named by itself.
    if (error instanceof Unreadable) return true
    throw error
  }
}

async function lastSeq(store: Store): Promise<number> {
  try {
    const { rows } = await store.find('sealsBackwards', {}, { limit: 1 })
    return Number(rows[0]?._id ?? 0)
  } catch (error) {
    if (error instanceof Unreadable) return Number(error.id)
    throw error
  }
}

async function look<K extends Extract<Kind, 'audit' | 'seal'>>(store: Store, kind: K, id: string): Promise<(K extends 'seal' ? Seal : AuditRow) | 'missing' | 'unreadable'> {
  try {
    const found = await store.get(kind, id)
    return found === undefined ? 'missing' : (found as K extends 'seal' ? Seal : AuditRow)
  } catch (error) {
    if (error instanceof Unreadable) return 'unreadable'
    throw error
  }
}
