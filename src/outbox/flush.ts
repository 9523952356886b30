import { ownProblem, problemIn } from '@/api/problem'
import { pending, sessionOf, settled, type Item } from './item'
import type { Ports } from './ports'
import { sendDecision } from './sendDecision'
import { sendProof } from './sendProof'
import { sendQuiz } from './sendQuiz'
import { sendReport } from './sendReport'
import { sendCheckIn, sendEntry } from './sendSession'
import { sendSupplement } from './sendSupplement'
import { changeItem, readItem, readItems, removeItem, writeItem } from './shelf'
import { inTurn, laneOf, spent } from './turns'

const begun = <I extends Item>(item: I): I => ({ ...item, state: 'sending', attempts: item.attempts + 1 })

type Calling = { as: string | undefined; quiet: boolean }
function sendItem(ports: Ports, item: Item, calling: Calling): Promise<Item> {
  switch (item.kind) {
    case 'report': return sendReport(ports, item, calling)
    case 'decision': return sendDecision(ports, item, calling)
    case 'proof': return sendProof(ports, item, calling)
    case 'supplement': return sendSupplement(ports, item, calling)
    case 'checkIn': return sendCheckIn(ports, item, calling)
    case 'entry': return sendEntry(ports, item, calling)
    case 'quiz': return sendQuiz(ports, item, calling)
  }
}

const underWay = new WeakMap<Ports, Map<string, Promise<Item | undefined>>>()

/** One attempt at one item; asked for twice at once (a page that waits for its answer, and the flush), it is one. */
export function attempt(ports: Ports, waiting: Item): Promise<Item | undefined> {
  const mine = underWay.get(ports) ?? new Map<string, Promise<Item | undefined>>()
  underWay.set(ports, mine)
  const going = mine.get(waiting.id) ?? attemptNow(ports, waiting).finally(() => { mine.delete(waiting.id) })
  mine.set(waiting.id, going)
  return going
}

/** The attempt is written down before anything leaves the phone. */
async function attemptNow(ports: Ports, waiting: Item): Promise<Item | undefined> {
  const item = await changeItem(ports, waiting, begun)
  if (!item || item.state === 'sent') return item
  try {
    const sent = await sendItem(ports, item, { as: item.as, quiet: true })
    // Sent twice at once by two tabs: the first answer says what was counted.
    if (sent.kind === 'checkIn') return await changeItem(ports, item, () => sent)
    const there = await readItem(ports, item.id)
    // The bytes here were the last copy until the office answered; they go once the phone has it written that they may.
    if (there && (await writeItem(ports, sent)).ok) await dropFiles(ports, item)
    if (sent.kind === 'entry') for (const old of spent(await readItems(ports), sessionOf(sent.entry))) await removeItem(ports, old.id)
    if (sent.kind === 'quiz') await removeItem(ports, sent.id)
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
 * Sends what is due, oldest first, one at a time; entries of one session never overtake each other. `now` ignores the waiting times: the network is back, the app is shown,
 * or a person has pressed. Resolves when nothing more is due; never rejects for a network.
 */
export async function flush(ports: Ports, when: 'due' | 'now'): Promise<void> {
  await ports.alone(async () => {
    const who = await ports.who()
    const blocked = new Set<string>()
    for (const item of inTurn((await readItems(ports)).filter(pending))) {
      const lane = laneOf(item)
      if (item.who !== who) { await sayWhose(ports, item); continue }
      if (lane !== undefined && blocked.has(lane)) continue
      const waits = when === 'due' && item.nextAt > ports.now()
      const after = waits ? item : await attempt(ports, item)
      if (lane !== undefined && after && pending(after)) blocked.add(lane)
      if (!waits && after?.state === 'waiting' && after.problem?.code === 'offline') return // the others would only wait for the same network
    }
  })
}
