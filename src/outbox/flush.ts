import { ownProblem, problemIn } from '@/api/problem'
import { pending, settled, type Item } from './item'
import type { Ports } from './ports'
import { sendDecision } from './sendDecision'
import { sendReport } from './sendReport'
import { changeItem, readItem, readItems, writeItem } from './shelf'

const begun = <I extends Item>(item: I): I => ({ ...item, state: 'sending', attempts: item.attempts + 1 })

/** One attempt at one item. The attempt is written down before anything leaves the phone. */
async function attempt(ports: Ports, waiting: Item): Promise<Item | undefined> {
  const item = await changeItem(ports, waiting, begun)
  if (!item || item.state === 'sent') return item
  const calling = { as: item.as, quiet: true }
  try {
    const sent = item.kind === 'report' ? await sendReport(ports, item, calling) : await sendDecision(ports, item, calling)
    // The bytes here were the last copy until the office answered; they go once the phone has it written that they may.
    if (await readItem(ports, item.id) && (await writeItem(ports, sent)).ok) await dropFiles(ports, item)
    return sent
  } catch (reason) {
    return changeItem(ports, item, (now) => settled(now, problemIn(reason), ports.now()))
  }
}
async function dropFiles({ files }: Ports, item: Item): Promise<void> {
  for (const photo of item.photos) if (photo.localPath) await files.remove(photo.localPath)
}
async function sayWhose(ports: Ports, item: Item): Promise<void> {
  if (item.problem?.code !== 'other_person') await writeItem(ports, { ...item, state: 'waiting', problem: ownProblem('other_person') })
}

/**
 * Sends what is due, oldest first, one at a time. `now` ignores the waiting times: the network is back, the app is shown,
 * or a person has pressed. Resolves when nothing more is due; never rejects for a network.
 */
export async function flush(ports: Ports, when: 'due' | 'now'): Promise<void> {
  await ports.alone(async () => {
    const who = await ports.who()
    for (const item of await readItems(ports)) {
      if (!pending(item)) continue
      if (item.who !== who) { await sayWhose(ports, item); continue }
      if (when === 'due' && item.nextAt > ports.now()) continue
      const after = await attempt(ports, item)
      if (after?.state === 'waiting' && after.problem?.code === 'offline') return // the others would only wait for the same network
    }
  })
}
