import { pending } from './item'
import { photosInDrafts } from './draft'
import { madeAt } from './names'
import type { Ports } from './ports'
import { readItems } from './shelf'

const dayMs = 86_400_000

/** Where officers' pages keep what is being written; an entry of 补充登记 names its photos there until it is put into the outbox. */
export const writtenShelf = 'sessionWords'

/**
 * Removes photos that nothing names any more (killed between two steps). Young ones stay: a page may be about to name them.
 * @param written what lies on `writtenShelf`: a photo named in it stays however old it is
 */
export async function sweep(ports: Ports, written: unknown): Promise<void> {
  const words = JSON.stringify(written ?? '')
  const items = (await readItems(ports)).filter((item) => pending(item) || item.state === 'refused')
  const named = new Set([...items.flatMap((item) => item.photos.map((photo) => photo.localPath)), ...(await photosInDrafts(ports))])
  for (const name of await ports.files.names()) {
    if (!named.has(name) && !words.includes(name) && Math.abs(ports.now() - madeAt(name)) > dayMs) await ports.files.remove(name)
  }
}
