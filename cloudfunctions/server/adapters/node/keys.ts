/** Secrets of the instance: keyed hashes with one derived key per purpose, scrypt for what people choose. */
import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../ports/office'

export interface Cost {
  readonly logN: number
  readonly r: number
  readonly p: number
}
/** 32 MB and about a quarter of a second: OWASP's second choice, because two of them must fit beside everything else. */
const usualCost: Cost = { logN: 15, r: 8, p: 3 }
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

function derive(password: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => { if (error) reject(error); else resolve(key) })
  })
}
/** At most `width` run at once; the others wait their turn. */
function turnstile(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= width) await new Promise<void>((resume) => waiting.push(resume))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
const encode = ({ logN, r, p }: Cost, salt: Uint8Array, key: Uint8Array): string =>
  ['scrypt', logN, r, p, Buffer.from(salt).toString('base64url'), Buffer.from(key).toString('base64url')].join('$')

/** @param secret the instance's own secret, at least 32 characters; it never leaves this closure. */
export function instanceKeys(secret: string, cost: Cost = usualCost): Keys {
  const derived = new Map<string, Buffer>()
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', secret, 'anquanyue', purpose, keyBytes))
    derived.set(purpose, key)
    return key
  }
  const inTurn = turnstile(2)
  return {
    sign: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex'),
    seal(purpose, text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    unseal(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < nonceBytes + tagBytes) return undefined
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    // In one call: no object of a stream for every few bytes (P6).
    sha256: (bytes) => hash('sha256', bytes, 'hex'),
    async hashPassword(password) {
      const salt = randomBytes(16)
      return encode(cost, salt, await inTurn(() => derive(password, salt, cost)))
    },
    async passwordMatches(password, stored) {
      const [name, logN, r, p, salt = '', key = ''] = stored.split('$')
      if (name !== 'scrypt') return false
      const used = { logN: Number(logN), r: Number(r), p: Number(p) }
      const given = await inTurn(() => derive(password, Buffer.from(salt, 'base64url'), used))
      const kept = Buffer.from(key, 'base64url')
      return kept.length === given.length && timingSafeEqual(given, kept)
    },
  }
}
