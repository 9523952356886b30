import { receiptFrom } from '@shared/domain/receipt'
import type { Ports } from './ports'

type Chance = Pick<Ports, 'now' | 'randomBytes'>
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const timeLength = 9

/** An id for a report or a photo: the phone's time in 9 letters, then 90 random bits; 27 of [0-9a-z]. */
export async function newId({ now, randomBytes }: Chance): Promise<string> {
  const random = Array.from(await randomBytes(18), (byte) => letters.charAt(byte & 31)).join('')
  return Math.max(0, now()).toString(36).padStart(timeLength, '0').slice(-timeLength) + random
}
/** When an id was made, ms since 1970 by the clock of then. */
export const madeAt = (id: string): number => parseInt(id.slice(0, timeLength), 36)

/** A receipt code of 80 random bits. */
export const newReceipt = async ({ randomBytes }: Chance): Promise<string> => receiptFrom(await randomBytes(10))
