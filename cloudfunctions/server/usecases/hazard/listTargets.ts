/** Where a case may be sent: every unit that could be 主办 for it, the lines of the case first. */
import { isTarget } from '../../records/reassign'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { Refusal } from '../../records/refusal'

const mostTargets = 30

/** @throws Refusal `not_found`; `not_allowed` for one who may only read. */
export const listTargets: UseCase<'hazard.targets'> = async (office, caller, { id, words }) => {
  const { report, relations, units } = await openCase(office, caller, id)
  if (!relations.includes('handler') && !relations.includes('office')) throw new Refusal('not_allowed')
  const { supervisorId, territorialId, ownerId } = report.assignment
  const lines = [supervisorId, territorialId, ownerId].flatMap((line) => (line === null ? [] : [units.get(line)])).filter((unit) => unit !== undefined)
  const departments = [...units.values()].filter((unit) => unit.kind === 'department')
  const inOrder = new Set([...lines, ...departments, ...units.values()])
  const rows = [...inOrder]
    .filter((unit) => isTarget(report, unit, units) && unit.name.includes(words.trim()))
    .slice(0, mostTargets)
    .map((unit) => ({ id: unit._id, name: unit.name }))
  return { rows }
}
