import type { Me } from '@shared/contract/account'
import { randomBytes } from '@/device/random'
import { records } from '@/device/records'

/** What the phone remembers of who uses it. The token is there in weapp only; H5 keeps it in a cookie no script can read. */
export interface Kept {
  /** This device as a resident: random, 160 bits, renewed after 注销. */
  readonly device: string
  readonly token: string | null
  readonly me: Me | null
  /** The unit acted for. */
  readonly acting: string | null
}
const key = 'identity'
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** 32 letters of Crockford's 32, one for each random byte. */
const newDevice = async (): Promise<string> => Array.from(await randomBytes(32), (byte) => letters.charAt(byte & 31)).join('')

/** A phone that nobody has used yet. */
export const blank = async (): Promise<Kept> => ({ device: await newDevice(), token: null, me: null, acting: null })

/** What was remembered, or a blank. */
export async function recall(): Promise<Kept> {
  const kept = (await records.get(key)) as Kept | undefined
  return kept && typeof kept.device === 'string' ? kept : blank()
}

/** A full storage costs a new sign-in next time, no more. */
export const remember = async (kept: Kept): Promise<void> => { await records.set(key, kept) }
