/** P12, P13 and P14: what is counted or computed, so that it is the same on every machine. */
import { checkInOperations, countAll } from '../../model/counts'
import { contentionLimits } from '../../model/limits'
import { simulate } from '../../model/simulate'
import type { Figure } from '../figure'
import { plain } from '../figure'

export async function counts(): Promise<Figure[]> {
  const counted = await countAll()
  const perSecond = 3_000
  const crowd = simulate({ seed: 14, limits: contentionLimits, counting: { by: 'row' }, rate: () => perSecond, peak: perSecond, seconds: 20, operations: 0, resend: [] })
  return [
    { id: 'P12', ...plain(checkInOperations(counted, false)), what: 'database operations of a ledger row with who asks, on an instance that knows the person', seen: `${String(checkInOperations(counted, true))} on one that does not; 1 write in both`, must: { atMost: 2 } },
    { id: 'P13', ...plain(counted.fold.fresh.writesPerRow), what: 'database writes of the fold a row, 1,000 rows a minute of new people', seen: `${counted.fold.known.writesPerRow.toFixed(1)} where the people are known`, must: { atMost: 2.5 } },
    { id: 'P14', ...plain(crowd.lost), what: 'people lost in 20 s at 3,000/s on one session, by the model', seen: `${String(crowd.calls)} calls, ${crowd.attempts.toFixed(1)} attempts each`, must: { atMost: 0 } },
  ]
}
