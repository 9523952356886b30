// Items on the phone, one record each: a record written is a record whole, and none grows past WeChat's 1 MB a key.
import type { Got } from '@/device/devices'
import type { Item } from './item'
import type { Ports } from './ports'

type Place = Pick<Ports, 'records' | 'changed'>
const prefix = 'outbox:'

export const readItem = async ({ records }: Place, id: string): Promise<Item | undefined> => (await records.get(prefix + id)) as Item | undefined

/** Oldest first. */
export async function readItems({ records }: Place): Promise<readonly Item[]> {
  const found = await Promise.all((await records.keys(prefix)).map((key) => records.get(key)))
  return (found.filter(Boolean) as Item[]).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
export async function writeItem({ records, changed }: Place, item: Item): Promise<Got<object>> {
  const got = await records.set(prefix + item.id, item)
  changed()
  return got
}
/**
 * Changes what is there. A removed item stays removed, and a sent one stays sent: another tab may have been faster.
 * Resolves with the item as it is now, which is true even where the phone is too full to write it down.
 */
export async function changeItem<I extends Item>({ records, changed }: Place, was: I, change: (item: I) => I): Promise<I | undefined> {
  let now: I | undefined
  await records.change(prefix + was.id, (there) => {
    now = there as I | undefined
    if (!now || now.state === 'sent') return undefined
    now = change(now)
    return now
  })
  changed()
  return now
}
export async function removeItem({ records, changed }: Place, id: string): Promise<void> {
  await records.remove(prefix + id)
  changed()
}
