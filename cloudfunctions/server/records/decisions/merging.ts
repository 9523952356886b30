/** 并案: one case goes on for both, and everybody who reported either follows it. */
import { isEnded } from '@shared/domain/due'
import type { Report } from '../../ports/documents'
import type { Tx } from '../../ports/store'
import { relationsTo } from '../authorise'
import type { Beside, Decide, RefusedDecision } from './deciding'

/** Above this nobody can read whom he answers. */
const mostMerged = 50
const refused: RefusedDecision = { refuse: 'merge_not_possible', field: 'intoId' }

/** A report against somebody does not disappear in a case that he sees (T-10), nor a 重大 one in an ordinary one. */
const fits = (report: Report, into: Report): boolean =>
  into._id !== report._id &&
  !isEnded(into.state) &&
  (report.level !== 'major' || into.level === 'major') &&
  report.assignment.barredIds.every((id) => into.assignment.barredIds.includes(id)) &&
  into.mergedFrom.length + 1 + report.mergedFrom.length <= mostMerged

export const merge: Decide<'merge'> = async ({ tx, report, caller, units, now }, { intoId }) => {
  const into = await tx.get('report', intoId)
  if (!into) return refused
  const relations = relationsTo(caller, into, [], units)
  if (!relations.includes('handler') && !relations.includes('office')) return refused
  if (!fits(report, into)) return refused
  const beside: Beside = { step: 'absorb', before: into, change: { mergedFrom: [...into.mergedFrom, report._id, ...report.mergedFrom] } }
  return { change: { state: 'merged', closedAt: now, mergedInto: into._id }, beside: [beside] }
}

/** The case as it was before: the cases it was merged into, one after another, lose its reporters. */
export const separate: Decide<'separate'> = async ({ tx, report }) => {
  const own = [report._id, ...report.mergedFrom]
  const beside: Beside[] = []
  for (const before of await survivorsOf(tx, report)) {
    beside.push({ step: 'release', before, change: { mergedFrom: before.mergedFrom.filter((id) => !own.includes(id)) } })
  }
  const merging = report.steps.map((step) => step.move).lastIndexOf('merge')
  return { change: { state: report.steps[merging - 1]?.state ?? 'submitted', closedAt: null, mergedInto: null }, beside }
}

/** The case this one is followed in, and where that one went in turn; the last one is handled. */
export async function survivorsOf(reader: Pick<Tx, 'get'>, report: Report): Promise<readonly Report[]> {
  const survivors: Report[] = []
  for (let next = report.mergedInto; next !== null && survivors.length <= mostMerged; next = survivors.at(-1)?.mergedInto ?? null) {
    const survivor = await reader.get('report', next)
    if (!survivor) break
    survivors.push(survivor)
  }
  return survivors
}
