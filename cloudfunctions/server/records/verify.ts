/** Walks the chain over the audit rows and names what does not hold (T-35). Reads only. */
import type { AuditRow, Kind, Seal } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { Unreadable } from '../ports/store'
import { chainAfter, chainStart, hashOfRow, sealId } from './audit'
import { everyRow } from './everyRow'

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

/** @param noted an anchor from an earlier run. */
export async function verify(office: Reader, noted?: Anchor): Promise<Verdict> {
  const wrong: Wrong[] = []
  const anchor = await walkChain(office, noted, wrong)
  const unsealed = await walkRows(office, wrong)
  return { wrong, sealed: anchor.seq, unsealed, anchor }
}

async function walkChain(office: Reader, noted: Anchor | undefined, wrong: Wrong[]): Promise<Anchor> {
  // After a link that does not hold, either what it says or what it should say may be what the next one hangs on.
  let ends: readonly string[] = [chainStart]
  let seq = 0
  const last = await lastSeq(office.store)
  while (seq < last) {
    seq += 1
    const id = sealId(seq)
    const seal = await look(office.store, 'seal', id)
    if (seal === 'missing' || seal === 'unreadable') {
      wrong.push({ kind: 'seal', id, is: seal })
      ends = []
      continue
    }
    const should = ends.map((end) => chainAfter(office, end, seal))
    const holds = ends.length === 0 || should.includes(seal.chain)
    if (holds) await checkRow(office, seal, wrong)
    else wrong.push({ kind: 'seal', id, is: 'changed' })
    ends = HASH.test(seal.chain) ? [...new Set([seal.chain, ...should])] : []
    if (noted?.seq === seq && noted.chain !== seal.chain) wrong.push({ kind: 'seal', id, is: 'not the anchor' })
  }
  if (noted && noted.seq > last) wrong.push({ kind: 'seal', id: sealId(noted.seq), is: 'missing' })
  return { seq: last, chain: ends[0] ?? '' }
}

async function checkRow(office: Reader, seal: Seal, wrong: Wrong[]): Promise<void> {
  const row = await look(office.store, 'audit', seal.auditId)
  if (row === 'missing' || row === 'unreadable') wrong.push({ kind: 'audit', id: seal.auditId, is: row })
  else if (row.sealed !== seal.seq || hashOfRow(office, row) !== seal.rowHash) wrong.push({ kind: 'audit', id: seal.auditId, is: 'changed' })
}

async function walkRows({ store }: Reader, wrong: Wrong[]): Promise<number> {
  const named = new Set(wrong.map(({ kind, id }) => `${kind} ${id}`))
  let unsealed = 0
  const check = async (row: AuditRow): Promise<void> => {
    if (named.has(`audit ${row._id}`)) return
    // A link that was named says nothing about its row.
    if (row.sealed === 0) unsealed += 1
    else if (!named.has(`seal ${sealId(row.sealed)}`) && !(await isLinked(store, row))) wrong.push({ kind: 'audit', id: row._id, is: 'foreign' })
    else if (!(await isListed(store, row))) wrong.push({ kind: 'audit', id: row._id, is: 'changed' })
  }
  for (let from = ''; ; ) {
    const damaged = await checkFrom(store, from, check)
    if (damaged === undefined) return unsealed
    if (!named.has(`audit ${damaged}`)) wrong.push({ kind: 'audit', id: damaged, is: 'unreadable' })
    from = after(damaged)
  }
}

/** Right behind this id: ids hold no character below a space. */
const after = (id: string): string => `${id} `

/** @returns the id of the first row that cannot be read; the ones before it are checked. */
async function checkFrom(store: Store, from: string, check: (row: AuditRow) => Promise<void>): Promise<string | undefined> {
  let next = from
  const each = async (args: { from: string; until?: string }): Promise<void> => {
    for await (const row of everyRow(store, 'auditInOrder', args)) {
      await check(row)
      next = after(row._id)
    }
  }
  try {
    await each({ from })
    return undefined
  } catch (error) {
    if (!(error instanceof Unreadable) || error.kind !== 'audit') throw error
    // A page is all or nothing: what lies before the damaged row on it has not been seen yet.
    await each({ from: next, until: error.id })
    return error.id
  }
}

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
