/** Takes cases into the figures that were reported before the figures held how cases stand: once per instance, and on from where it stopped. */
import type { Office } from '../ports/office'
import { everyRow } from './everyRow'
import { recordState } from './stateRows'
import { unitsOf } from './units'

const settingId = 'standings'

/** @returns how many cases were taken in; 0 once all are. A case that moves meanwhile is counted by its move. */
export async function countUncounted(office: Pick<Office, 'store' | 'clock'>): Promise<number> {
  const { store, clock } = office
  if ((await store.get('setting', settingId))?.value === true) return 0
  const units = await unitsOf(office)
  let counted = 0
  for (const open of [true, false]) {
    for await (const { _id } of everyRow(store, 'reportsByMovement', { open })) {
      if (await store.get('standing', _id)) continue
      await store.transact(async (tx) => {
        const report = await tx.get('report', _id)
        if (report) await recordState(tx, report, clock.now(), units)
      })
      counted += 1
    }
  }
  await store.transact(async (tx) => {
    await tx.get('setting', settingId)
    await tx.put('setting', { _id: settingId, v: 1, value: true, changedAt: clock.now() })
  })
  return counted
}
