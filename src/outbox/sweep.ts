import { pending } from './item'
import { photosInDrafts } from './draft'
import { madeAt } from './names'
import type { Ports } from './ports'
import { readItems } from './shelf'

const dayMs = 86_400_000

/** Removes photos that nothing names any more (killed between two steps). Young ones stay: a page may be about to name them. */
export async function sweep(ports: Ports): Promise<void> {
  const items = (await readItems(ports)).filter((item) => pending(item) || item.state === 'refused')
  const named = new Set([...items.flatMap((item) => item.photos.map((photo) => photo.localPath)), ...(await photosInDrafts(ports))])
  for (const name of await ports.files.names()) {
    if (!named.has(name) && Math.abs(ports.now() - madeAt(name)) > dayMs) await ports.files.remove(name)
  }
}
