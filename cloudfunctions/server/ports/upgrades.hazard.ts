/** Reports of before the whole life (handling, verification, deadlines) was kept: what they lack is what nobody had done yet. */
import { dueFields } from '@shared/domain/due'
import { placeKeyOf } from '@shared/domain/placeKey'
import type { Report } from './documents'
import { untouched } from './untouchedReport'

export type Stored = Readonly<Record<string, unknown>>

/** Version 1 → 2. Until then whoever fixed had until the fixing day for the confirmation too. */
export function liftReport(older: Stored): Stored {
  const report = older as unknown as Pick<Report, 'state' | 'acceptBy' | 'fixBy' | 'place' | 'category' | 'suspicion'>
  const reviewBy = report.state === 'fixed' ? report.fixBy : 0
  return {
    ...older,
    reviewBy,
    ...dueFields({ ...report, reviewBy }),
    // Looked at once its deadline is over: reminders begin with the deadlines set from now on.
    wakeAt: dueFields({ ...report, reviewBy }).dueAt + 1,
    placeKey: placeKeyOf(report),
    ...untouched,
    grave: report.suspicion === 'major',
  }
}
