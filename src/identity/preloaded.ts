/**
 * What a page must know to work where there is no network: the office's last answer, kept on the phone for the person who got it and
 * read again whenever there is a network. A roll called in a basement, a desk in a square, the queue of a stand.
 */
import { problemIn } from '@/api/problem'
import { now } from '@/device/clock'
import { records } from '@/device/records'
import { whoNow } from './identity'

export interface Known<T> {
  readonly who: string
  /** By this phone's clock. */
  readonly at: number
  readonly value: T
}
const prefix = 'known:'
/** Older ones give way: a roll of a whole factory is some 30 KB. */
const most = 20

/** What this person was last told; undefined where nothing is kept. */
export async function lastKnown<T>(name: string): Promise<Known<T> | undefined> {
  const known = (await records.get(prefix + name)) as Known<T> | undefined
  return known?.who === (await whoNow()) ? known : undefined
}
/** Keeps an answer. A full phone keeps none, and stops nobody. */
export async function keepKnown<T>(name: string, value: T): Promise<void> {
  await records.set(prefix + name, { who: await whoNow(), at: now(), value } satisfies Known<T>)
  const names = await records.keys(prefix)
  if (names.length <= most) return
  const aged = await Promise.all(names.map(async (key) => ({ key, at: ((await records.get(key)) as Known<unknown> | undefined)?.at ?? 0 })))
  for (const { key } of aged.sort((a, b) => b.at - a.at).slice(most)) await records.remove(key)
}
/** Asks the office; what it answered last where it cannot be asked. Rejects as `ask` does where nothing is kept. */
export async function preloaded<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const value = await ask()
    await keepKnown(name, value)
    return value
  } catch (error) {
    const known = problemIn(error).kind === 'later' ? await lastKnown<T>(name) : undefined
    if (known) return known.value
    throw error
  }
}
