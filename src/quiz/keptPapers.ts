/**
 * Papers under way on this phone, so that one goes on where it stopped: after a killed app, without network, or in a practice that is done
 * in a basement. A paper never holds a key (T-13). Two records each: the paper, written once, and the taps, written with every one.
 */
import type { QuizPaper } from '@shared/contract/quiz'
import { now } from '@/device/clock'
import { records } from '@/device/records'
import { whoNow } from '@/identity/identity'
import { tapsRoom as taps, type Taps } from '@/outbox/keptTaps'

export interface KeptTaps {
  readonly taps: Taps
  /** How far the office's clock is ahead of this phone's, ms. */
  readonly ahead: number
  /** The place that was looked at last. */
  readonly at: number
}
export interface KeptPaper extends KeptTaps {
  readonly paper: QuizPaper
}

const papers = 'quiz:paper:'
/** What nobody came back for goes after so long: a practice without a limit ends earlier. */
const keptFor = 10 * 86_400_000

export const competitionOf = (attempt: string): string => attempt.split(':')[0] ?? ''

/** Not kept where the phone is full: the paper then needs the network, and its pages say so. */
export async function keepPaper(paper: QuizPaper): Promise<void> {
  await records.set(papers + paper.attempt, { who: await whoNow(), keptAt: now(), paper } satisfies Kept)
}
/** Whether it is durable. */
export const keepTaps = async (attempt: string, kept: KeptTaps): Promise<boolean> => (await records.set(taps + attempt, kept)).ok

interface Kept { readonly who: string; readonly keptAt: number; readonly paper: QuizPaper }
async function read(attempt: string): Promise<(Kept & KeptPaper) | undefined> {
  const [found, marks] = await Promise.all([records.get(papers + attempt) as Promise<Kept | undefined>, keptTaps(attempt)])
  return found && { ...found, ...(marks ?? { taps: {}, ahead: 0, at: found.paper.next }) }
}
export const keptTaps = async (attempt: string): Promise<KeptTaps | undefined> => (await records.get(taps + attempt)) as KeptTaps | undefined

/** Of the person of this moment; another's paper on a shared phone stays his. */
export async function keptPaper(attempt: string): Promise<KeptPaper | undefined> {
  const found = await read(attempt)
  return found && found.who === (await whoNow()) ? found : undefined
}
/** What cannot be removed is swept another time; nobody waits for it. */
export async function forgetPaper(attempt: string): Promise<void> {
  for (const key of [papers + attempt, taps + attempt]) await records.remove(key).catch(() => undefined)
}
/** All papers of this person that lie here, for when the office cannot be asked; forgotten ones are swept on the way. */
export async function keptHere(): Promise<readonly KeptPaper[]> {
  const who = await whoNow()
  const found = await Promise.all((await records.keys(papers)).map((key) => read(key.slice(papers.length))))
  const all = found.filter((one) => one !== undefined)
  for (const { keptAt, paper } of all) if (now() - keptAt > keptFor) await forgetPaper(paper.attempt)
  return all.filter((one) => one.who === who && now() - one.keptAt <= keptFor)
}

let handed: QuizPaper | undefined
/** From the page that began it to the page that shows it: asking twice would only cost 600 people a second. */
export const handOver = (paper: QuizPaper): void => { handed = paper }
export function takeOver(attempt: string): QuizPaper | undefined {
  const paper = handed?.attempt === attempt ? handed : undefined
  handed = undefined
  return paper
}
