/** Which drills the units of one's line owe, and which they have held (L-30 L-31 L-32). In tree order: nobody is ranked. */
import { drillDutiesOf, dutyPeriod, dutyState, mayBeKeyFire, meets } from '@shared/domain/drillDuties'
import type { DrillDuty } from '@shared/domain/drillDuties'
import type { Session, Unit } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { everyRow } from '../../records/everyRow'
import { figureScope } from '../../records/figureScope'
import { keyFireUnits } from '../../records/keyFireUnits'
import { isCounted } from '../../records/sessionCounts'
import { unitsOf } from '../../records/units'

const pageSize = 20

/** Drills the unit itself has held since then that count. */
async function drillsOf({ store }: Pick<Office, 'store'>, unit: Unit, from: number): Promise<readonly Session[]> {
  const drills: Session[] = []
  for await (const session of everyRow(store, 'sessionsOfLead', { leadId: unit._id, kind: 'drill', from })) if (isCounted(session)) drills.push(session)
  return drills
}
function dutyRow(duty: DrillDuty, drills: readonly Session[], now: number) {
  const { from, until } = dutyPeriod(duty.every, now)
  const held = drills.filter((drill) => drill.startsAt >= from && drill.startsAt < until && meets(duty, drill.card.scenario))
  const lastAt = held.length === 0 ? null : Math.max(...held.map(({ startsAt }) => startsAt))
  return { key: duty.key, name: duty.name, law: duty.law, report: duty.report, from, until, done: held.length, lastAt, state: dutyState(held.length > 0, until, now) }
}

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const listDrillDuties: UseCase<'session.drills'> = async (office, caller, { scope, cursor }) => {
  const [units, named] = await Promise.all([unitsOf(office), keyFireUnits(office.store)])
  const top = figureScope(caller, scope, units)
  const now = office.clock.now()
  const owing = [...units.values()]
    .filter((unit) => unit.scopes.includes(top._id))
    .map((unit) => ({ unit, duties: drillDutiesOf({ kind: unit.kind, industry: unit.industry, keyFire: named.has(unit._id) }) }))
    .filter(({ duties }) => duties.length > 0)
  const first = Number(cursor ?? 0)
  const from = dutyPeriod('twoYears', now).from
  const rows = await Promise.all(owing.slice(first, first + pageSize).map(async ({ unit, duties }) => {
    const drills = await drillsOf(office, unit, from)
    return { unit: { id: unit._id, name: unit.name }, keyFire: mayBeKeyFire(unit.kind) ? named.has(unit._id) : null, duties: duties.map((duty) => dutyRow(duty, drills, now)) }
  }))
  return first + pageSize < owing.length ? { asOf: now, rows, next: String(first + pageSize) } : { asOf: now, rows }
}
