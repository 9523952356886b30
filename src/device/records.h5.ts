import type { LastingRecords } from './devices'
import { inRoom } from './database'

/** Records in IndexedDB: 5 MB of localStorage would be full with a season's outbox. */
export const records: LastingRecords = {
  async set(key, value) {
    try {
      await inRoom('records', 'readwrite', (store) => store.put(JSON.stringify(value), key))
      return { ok: true }
    } catch {
      return { ok: false, why: 'phone_full' }
    }
  },
  async get(key) {
    try {
      const text = await inRoom<unknown>('records', 'readonly', (store) => store.get(key))
      return typeof text === 'string' ? JSON.parse(text) : undefined
    } catch {
      return undefined
    }
  },
  async change(key, turn) {
    try {
      await inRoom<unknown>('records', 'readwrite', (store) => {
        const asked = store.get(key)
        asked.onsuccess = () => {
          const text: unknown = asked.result
          const next = turn(typeof text === 'string' ? JSON.parse(text) : undefined)
          if (next !== undefined) store.put(JSON.stringify(next), key)
        }
        return asked
      })
      return { ok: true }
    } catch {
      return { ok: false, why: 'phone_full' }
    }
  },
  async remove(key) {
    await inRoom('records', 'readwrite', (store) => store.delete(key))
  },
  async keys(prefix) {
    try {
      const keys = await inRoom('records', 'readonly', (store) => store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))
      return keys.map(String)
    } catch {
      return []
    }
  },
}
