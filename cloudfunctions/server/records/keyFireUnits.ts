/** Units that the fire department has named 消防安全重点单位: they drill twice as often (L-32). One small list, set by their own line. */
import type { Setting } from '../ports/documents'
import type { Tx } from '../ports/store'

const settingId = 'keyFireUnits'
const unitsIn = (setting: Setting | undefined): readonly string[] => (Array.isArray(setting?.value) ? setting.value.map(String) : [])

export const keyFireUnits = async (store: Pick<Tx, 'get'>): Promise<ReadonlySet<string>> => new Set(unitsIn(await store.get('setting', settingId)))

/** @returns whether anything changed. */
export async function setKeyFire(tx: Tx, unitId: string, named: boolean, at: number): Promise<boolean> {
  const before = unitsIn(await tx.get('setting', settingId))
  if (before.includes(unitId) === named) return false
  const after = named ? [...before, unitId].sort() : before.filter((id) => id !== unitId)
  await tx.put('setting', { _id: settingId, v: 1, value: after, changedAt: at })
  return true
}
