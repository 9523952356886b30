/**
 * A ticket is the right to send exactly the declared bytes of one photo. It is signed and written down nowhere: what it allows
 * stands in it, so announcing a photo costs no commit. Whose it is stands in `seal` alone, which nobody but the office can make.
 */
import type { Office } from '../ports/office'
import { sealOf } from './photoFiles'
import type { Sealed } from './photoFiles'
import { Refusal } from './refusal'

const day = 24 * 60 * 60 * 1000
const signLetters = 40

export interface PhotoTicket extends Sealed {
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly expiresAt: number
}
export interface Declared {
  readonly id: string
  readonly size: number
  readonly sha256: string
}

const said = ({ id, size, sha256, expiresAt, seal }: PhotoTicket): string => [id, size.toString(36), sha256, expiresAt.toString(36), seal].join('.')
const signature = (office: Pick<Office, 'keys'>, words: string): string => office.keys.sign('photoTicket', words).slice(0, signLetters)

/** Good for one day at least and two at most: within a day the same photo of the same person has the same ticket. */
export function ticketFor(office: Pick<Office, 'keys' | 'clock'>, personId: string, declared: Declared): { readonly ticket: string; readonly expiresAt: number } {
  const expiresAt = (Math.floor(office.clock.now() / day) + 2) * day
  const words = said({ ...declared, seal: sealOf(office, personId, declared), expiresAt })
  return { ticket: `${words}.${signature(office, words)}`, expiresAt }
}

const form = /^([0-9a-z-]{6,64})\.([0-9a-z]{1,6})\.([0-9a-f]{64})\.([0-9a-z]{1,10})\.([0-9a-f]{40})\.([0-9a-f]{40})$/

/** @throws Refusal ticket_unknown for a ticket this office never gave, or that ran out. */
export function readTicket(office: Pick<Office, 'keys' | 'clock'>, text: string): PhotoTicket {
  const [, id = '', size = '', sha256 = '', expires = '', seal = '', given = ''] = form.exec(text) ?? []
  const ticket: PhotoTicket = { id, size: Number.parseInt(size, 36), sha256, expiresAt: Number.parseInt(expires, 36), seal }
  // Compared as hashes, so the time it takes says nothing of how near a guess was.
  const right = given !== '' && office.keys.sha256(given) === office.keys.sha256(signature(office, said(ticket)))
  if (!right || ticket.expiresAt <= office.clock.now()) throw new Refusal('ticket_unknown')
  return ticket
}
