/** The timer's door: what is due is delivered, what a slot asks for is done. On one machine the loop of serve.ts knocks here. */
import type { OpenOffice } from '../server/compose'
import { courierRound } from '../server/reactions/courier'

/** @param until epoch milliseconds after which nothing more is begun; what is left waits for the next round. */
export const runCourier = (office: OpenOffice, why: 'wake' | 'timer' = 'timer', until = Number.POSITIVE_INFINITY): Promise<void> =>
  courierRound(office, office.desk.log, why, until)
