/**
 * The units of the instance, held in memory for routing and names: read by pages once per version of the tree,
 * so that no request reads them all (W-11). The version is one small document, asked for each time.
 */
import type { RoutingUnit } from '@shared/domain/territory'
import type { Unit } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'

export type Directory = ReadonlyMap<string, Unit>
interface Held {
  readonly version: number
  readonly units: Directory
}

const held = new WeakMap<Store, Held>()
const settingId = 'units'
const versionOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** Every unit by id, in tree order. */
export async function unitsOf(office: Pick<Office, 'store'>): Promise<Directory> {
  const version = versionOf((await office.store.get('setting', settingId))?.value)
  const kept = held.get(office.store)
  if (kept?.version === version) return kept.units
  const units = new Map((await readAll(office.store)).map((unit) => [unit._id, unit]))
  held.set(office.store, { version, units })
  return units
}

const keptFor = 10_000
const looked = new WeakMap<Store, number>()
/** The directory as it was a few seconds ago at most, without a question to the store: names on a check-in's answer (P12). */
export async function keptUnits(office: Pick<Office, 'store' | 'clock'>): Promise<Directory> {
  const now = office.clock.now()
  const kept = held.get(office.store)
  if (kept && Math.abs(now - (looked.get(office.store) ?? 0)) < keptFor) return kept.units
  const units = await unitsOf(office)
  looked.set(office.store, now)
  return units
}

async function readAll(store: Store): Promise<Unit[]> {
  const { rows: offices } = await store.find('unitsByKind', { kind: 'office' }, { limit: 10 })
  const units: Unit[] = []
  for (const office of offices) {
    let cursor: string | undefined
    do {
      const page = await store.find('unitsInScope', { scopes: office._id }, cursor === undefined ? { limit: 100 } : { limit: 100, cursor })
      units.push(...page.rows)
      cursor = page.next
    } while (cursor !== undefined)
  }
  return units.sort((left, right) => left.order - right.order)
}

/** Writes units and moves the version, at most 200 at a time. A unit that is there already stays as it is. */
export async function recordUnits(office: Pick<Office, 'store' | 'clock'>, units: readonly Unit[]): Promise<void> {
  for (let from = 0; from < units.length; from += 200) {
    await office.store.transact(async (tx) => {
      for (const unit of units.slice(from, from + 200)) if (!(await tx.get('unit', unit._id))) await tx.create('unit', unit)
      const setting = await tx.get('setting', settingId)
      await tx.put('setting', { _id: settingId, v: 1, value: versionOf(setting?.value) + 1, changedAt: office.clock.now() })
    })
  }
}

/** The name of a unit, or the words for one that is gone. */
export const unitName = (units: ReadonlyMap<string, Pick<RoutingUnit, 'name'>>, id: string | null): string => (id === null ? '' : (units.get(id)?.name ?? '已撤销的单位'))

/** A unit for people. */
export const unitRef = (units: ReadonlyMap<string, Pick<RoutingUnit, 'name'>>, id: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: unitName(units, id) }
