import { keep, recall } from '@/device/storage'

const key = 'unit-names'
type Names = Readonly<Record<string, string>>
const known = (): Names => {
  const kept = recall(key)
  return kept && typeof kept === 'object' ? (kept as Names) : {}
}
const most = 50

/** A draft keeps a unit's id; its name is remembered here, so that the draft reads well offline too. */
export const nameOfUnit = (id: string | null): string => (id === null ? '' : known()[id] ?? id)

export function rememberUnit(id: string, name: string): void {
  const { [id]: _old, ...rest } = known()
  keep(key, Object.fromEntries([...Object.entries(rest).slice(-most + 1), [id, name]]))
}
