import type { LastingRecords } from '@/device/devices'

/** Records as the phone keeps them: each a text, so that nothing is shared with who wrote it. */
export function memoryRecords(kept = new Map<string, string>()): LastingRecords {
  return {
    set: async (key, value) => { kept.set(key, JSON.stringify(value)); return { ok: true } },
    get: async (key) => { const text = kept.get(key); return text === undefined ? undefined : JSON.parse(text) as unknown },
    change: async (key, turn) => {
      const text = kept.get(key)
      const next = turn(text === undefined ? undefined : JSON.parse(text))
      if (next !== undefined) kept.set(key, JSON.stringify(next))
      return { ok: true }
    },
    remove: async (key) => { kept.delete(key) },
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  }
}

/** What the phone of this test file keeps; a file asks for it by `jest.mock('@/device/records', () => jest.requireActual('../device/memoryRecords'))`. */
export const shelf = new Map<string, string>()
export const records = memoryRecords(shelf)
