import type { LastingFiles } from './devices'
import { inRoom } from './database'

// Bytes, not Blobs: old Safari loses Blobs out of IndexedDB.
const read = async (name: string): Promise<Uint8Array | undefined> => {
  const kept = await inRoom<unknown>('files', 'readonly', (store) => store.get(name))
  return kept instanceof ArrayBuffer ? new Uint8Array(kept) : undefined
}
const shown = new Map<string, string>()

/** Photos in IndexedDB. */
export const files: LastingFiles = {
  async keep(name, bytes) {
    try {
      const own = new Uint8Array(bytes)
      await inRoom('files', 'readwrite', (store) => store.put(own.buffer, name))
      return { ok: true }
    } catch {
      return { ok: false, why: 'phone_full' }
    }
  },
  read,
  async remove(name) {
    const address = shown.get(name)
    if (address) URL.revokeObjectURL(address)
    shown.delete(name)
    await inRoom('files', 'readwrite', (store) => store.delete(name))
  },
  async names() {
    return (await inRoom('files', 'readonly', (store) => store.getAllKeys())).map(String)
  },
  async show(name) {
    const known = shown.get(name)
    if (known) return known
    const bytes = await read(name)
    if (!bytes) return undefined
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }))
    shown.set(name, address)
    return address
  },
  pathOf: () => undefined,
}
