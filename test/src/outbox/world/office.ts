/**
 * An office as the phone sees it: the same promises as the real one (submitReport, decideCase, beginPhoto, receivePhoto),
 * in memory and without delay. `realOffice.test.ts` runs the same schedules against the real doors.
 */
import { createHash } from 'node:crypto'
import type { ProblemCode } from '@shared/contract/problems'
import { everyProblem, statusOf } from '@shared/contract/problems.office'
import { hazard } from '@shared/contract/hazard.rows'
import { photo } from '@shared/contract/photo.rows'
import type { Input } from '@shared/contract/actions'

export interface Answer { readonly status: number; readonly text: string }
interface Photo { ticket: string; readonly size: number; readonly sha256: string; owner: string; bytes: Uint8Array | undefined }
interface Report { readonly body: string; readonly text: string; readonly photos: readonly { id: string; sha256: string }[]; readonly receipt: string; readonly owner: string; times: number }
interface Case { version: number; afterPhotos: readonly string[]; fixed: number }

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const refuse = (code: ProblemCode): Answer => ({ status: statusOf(code), text: JSON.stringify({ ok: false, problem: { code, kind: everyProblem[code].kind, say: everyProblem[code].say, trace: 't' } }) })
const give = (value: unknown): Answer => ({ status: 200, text: JSON.stringify({ ok: true, value }) })
const rows = { ...hazard, ...photo }

export class FakeOffice {
  readonly photos = new Map<string, Photo>()
  readonly reports = new Map<string, Report>()
  readonly cases = new Map<string, Case>()
  private tickets = 0

  /** POST /fn/<door> with the envelope. */
  fn(body: string, who: string): Answer {
    let request: { action?: unknown; data?: unknown }
    try {
      request = JSON.parse(body) as typeof request
    } catch {
      return refuse('malformed')
    }
    const action = String(request.action)
    const row = Object.entries(rows).find(([name]) => name === action)?.[1]
    if (!row) return refuse('unknown_action')
    const input = row.input.safeParse(request.data)
    if (!input.success) return refuse('invalid_field')
    if (action === 'photo.begin') return this.begin(input.data as Input<'photo.begin'>, who)
    if (action === 'hazard.submit') return this.submit(input.data as Input<'hazard.submit'>, who)
    if (action === 'hazard.decide') return this.decide(input.data as Input<'hazard.decide'>)
    if (action === 'hazard.case') return this.view((input.data as Input<'hazard.case'>).id)
    return refuse('unknown_action')
  }

  private begin(input: Input<'photo.begin'>, who: string): Answer {
    const known = this.photos.get(input.id)
    if (known && known.owner !== who) return refuse('not_found')
    if (known && known.sha256 !== input.sha256) return refuse('different_body')
    if (known?.ticket === '') known.ticket = this.ticket(input.id)
    const begun = known ?? { ticket: this.ticket(input.id), size: input.size, sha256: input.sha256, owner: who, bytes: undefined }
    this.photos.set(input.id, begun)
    return give({ id: input.id, ticket: begun.ticket, url: `/files/${begun.ticket}`, received: begun.bytes !== undefined, expiresAt: 0 })
  }

  private ticket(id: string): string {
    this.tickets += 1
    return hashOf(`${id} ${String(this.tickets)}`).slice(0, 40)
  }

  /** The ticket of this address is no longer good; the next `begin` gives another. */
  expire(url: string): void {
    for (const one of this.photos.values()) if (url === `/files/${one.ticket}`) one.ticket = ''
  }

  /** PUT /files/<ticket> */
  put(url: string, bytes: Uint8Array): Answer {
    const found = [...this.photos.values()].find((one) => url === `/files/${one.ticket}`)
    if (!found) return refuse('ticket_unknown')
    if (bytes.length !== found.size || hashOf(bytes) !== found.sha256) return refuse('photo_mismatch')
    found.bytes = bytes
    return give({ sha256: found.sha256 })
  }

  private submit(input: Input<'hazard.submit'>, who: string): Answer {
    if (input.place.words === '' && input.place.unitId === null && input.place.position === null) return refuse('place_missing')
    const body = hashOf(JSON.stringify(input))
    const known = this.reports.get(input.id)
    if (known && (known.body !== body || known.owner !== who)) return refuse('different_body')
    const report = known ?? { body, text: input.text, photos: input.photos, receipt: input.receipt, owner: who, times: 0 }
    report.times += 1
    this.reports.set(input.id, report)
    const photos = input.photos.map(({ id }) => {
      const bytes = this.photos.get(id)?.bytes
      return { id, sha256: bytes ? hashOf(bytes) : null, state: bytes ? 'quarantined' : 'missing', say: null }
    })
    return give({ id: input.id, number: `A${String(this.reports.size)}`, state: 'submitted', photos, route: null, receivedAt: 0 })
  }

  private decide(input: Input<'hazard.decide'>): Answer {
    const found = this.cases.get(input.id)
    if (!found) return refuse('not_found')
    if (found.version !== input.version) return refuse('moved_on')
    found.version += 1
    if (input.move === 'fixOnSpot') {
      found.fixed += 1
      found.afterPhotos = input.photos.map(({ id }) => id)
    }
    return this.view(input.id)
  }

  private view(id: string): Answer {
    const found = this.cases.get(id)
    if (!found) return refuse('not_found')
    return give({ id, version: found.version, photos: [], afterPhotos: found.afterPhotos.map((photoId) => ({ id: photoId, state: 'quarantined', edition: 0 })) })
  }
}
