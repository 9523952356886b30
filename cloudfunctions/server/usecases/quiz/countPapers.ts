/** Counts on what papers say about questions, competition by competition: begun and ended contests, whatever has come in since the last time. */
import type { Competition } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { everyRow } from '../../records/everyRow'
import { foldedUntil } from '../../records/foldBuckets'
import { settleRound } from '../../records/quizRounds'
import { keepPapers, keptPapers, nextPapers } from '../../records/quizSumsOfPapers'
import { unitsOf } from '../../records/units'

const day = 86_400_000
/** An ended one is counted on so long: held papers are decided in that time. */
const afterEnd = 60 * day
const together = 50
/** On one machine, where nothing says until when all is written: a commit takes no longer. */
const settled = 10_000

async function countOn(office: Office, competition: Competition, before: number, until: number): Promise<number | 'more'> {
  const units = await unitsOf(office)
  let counted = 0
  for (;;) {
    if (office.clock.now() >= until) return 'more'
    const { through } = await keptPapers(office, competition)
    const { rows, ...more } = await nextPapers(office, competition, units, through, before, together)
    if (rows === 0) return counted
    // Before the rows are done with: what comes later has rows of its own.
    await settleRound(office.store, competition, office.clock.now())
    if (await keepPapers(office, competition, through, more)) counted += rows
  }
}

/** @param until epoch milliseconds after which it breaks off. @returns how many rows it has counted. */
export async function countPapers(office: Office, until: number): Promise<number | 'more'> {
  const now = office.clock.now()
  const before = (await foldedUntil(office.store)) || now - settled
  let counted = 0
  for (const state of ['open', 'closed'] as const) {
    for await (const competition of everyRow(office.store, 'competitionsOpen', { state, from: now - afterEnd })) {
      if (competition.card.mode !== 'contest' || competition.from > now) continue
      const more = await countOn(office, competition, before, until)
      if (more === 'more') return more
      counted += more
    }
  }
  return counted
}
