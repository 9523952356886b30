/** Randomness from a seed that can be published and run again: the same seed, the same choice, on every machine. */

export interface Random {
  /** A whole number from 0 to `end` − 1, each equally likely. */
  below(end: number): number
}

const words = 4
/** 128 bits, as 32 hexadecimal letters. */
export const seedPattern = /^[0-9a-f]{32}$/

/**
 * xoshiro128** by Blackman and Vigna (public domain), https://prng.di.unimi.it: 128 bits of state, so that every paper of a large
 * bank is possible. A seed of nothing but zeros would stand still; it never does here, since another number stands in for it.
 */
export function randomFrom(seed: string): Random {
  if (!seedPattern.test(seed)) throw new RangeError('a seed is 32 hexadecimal letters')
  const state = Uint32Array.from({ length: words }, (_, n) => Number.parseInt(seed.slice(8 * n, 8 * n + 8), 16))
  if (state.every((word) => word === 0)) state[0] = 1
  const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
  const next = (): number => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const third = c ^ a
    const fourth = d ^ b
    state[1] = b ^ third
    state[0] = a ^ fourth
    state[2] = third ^ (b << 9)
    state[3] = rotated(fourth, 11)
    return result
  }
  // The first numbers of a seed with few bits lean to zero.
  for (let n = 0; n < 8; n += 1) next()
  return {
    below(end) {
      // What is left above the last whole multiple would favour the small numbers.
      const fair = 2 ** 32 - (2 ** 32 % end)
      for (;;) {
        const drawn = next()
        if (drawn < fair) return drawn % end
      }
    },
  }
}

/** `count` of the items, each choice and each order equally likely (Fisher and Yates); the list stays as it is. */
export function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items]
  const most = Math.min(count, left.length)
  for (let at = 0; at < most; at += 1) {
    const other = at + random.below(left.length - at)
    const held = left[at] as T
    left[at] = left[other] as T
    left[other] = held
  }
  return left.slice(0, most)
}
