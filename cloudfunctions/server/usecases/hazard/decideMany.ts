/** Up to twenty decisions at once, each in its own transaction and answered for itself; 复查 and 重大 are decided one by one. */
import { everyProblem } from '@shared/contract/problems.office'
import type { Decision } from '@shared/contract/hazard'
import type { Output } from '@shared/contract/actions'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { decideOne } from '../../records/decideOne'
import { prepareDecision } from '../../records/prepareDecision'
import { movedOn } from '../../records/staleCase'
import { unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

type Answer = Output<'hazard.decideMany'>['rows'][number]

export const decideMany: UseCase<'hazard.decideMany'> = async (office, caller, { moves }) => {
  const units = await unitsOf(office)
  const rows: Answer[] = []
  for (const input of moves) rows.push(await answerTo(office, caller, input, units))
  return { rows }
}

async function answerTo(office: Office, caller: Caller, input: Decision, units: Directory): Promise<Answer> {
  const request = await prepareDecision(office, caller, input, units, true)
  const outcome = await office.store.transact((tx) => decideOne(tx, request))
  const not = { id: input.id, done: false, state: null, version: null }
  if (outcome.kind === 'refused') return { ...not, code: outcome.code, say: everyProblem[outcome.code].say }
  if (outcome.kind === 'stale') {
    const { code, say } = await movedOn(office, caller, outcome.report, units)
    return { ...not, code, say: say ?? everyProblem[code].say }
  }
  return { id: input.id, done: true, state: outcome.report.state, version: outcome.report.version, code: null, say: null }
}
