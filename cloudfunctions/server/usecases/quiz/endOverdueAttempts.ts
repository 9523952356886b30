/** Ends attempts whose time is over and that nobody came back to: what was saved counts (J12). */
import { grace } from '@shared/domain/quizTries'
import type { Office } from '../../ports/office'
import { everyRow } from '../../records/everyRow'
import { finishAttempt } from '../../records/finishAttempt'
import { inLanes } from '../../records/inLanes'

const lanes = 8
/** Its own person is asked first. */
const patience = 15_000

/** @param until epoch milliseconds after which it breaks off. @returns how many it ended. */
export async function endOverdueAttempts(office: Office, until: number): Promise<number | 'more'> {
  const over: string[] = []
  for await (const { _id } of everyRow(office.store, 'attemptsToEnd', { state: 'running', until: office.clock.now() - grace - patience })) over.push(_id)
  let left = false
  await inLanes(over, lanes, async (id) => {
    if (office.clock.now() >= until) left = true
    else await finishAttempt(office, id, {})
  })
  return left ? 'more' : over.length
}
