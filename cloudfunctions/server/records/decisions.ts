/**
 * What each decision changes on a case. The table of moves has said yes already; here stands what the table cannot know:
 * targets, photos, criteria, the second return. Each is a pure change but for reading and hanging photos in the same transaction.
 */
import type { Decision } from '@shared/contract/hazard'
import type { Changed, Decide, Deciding, RefusedDecision } from './decisions/deciding'
import { ending, onlyState } from './decisions/deciding'
import { askExtension, grantExtension, refuseExtension } from './decisions/extension'
import { fix, fixOnSpot, sendBack, supplement } from './decisions/fixing'
import { assign, assignLead, giveBack } from './decisions/lead'
import { control, gradeMajor, lowerMajor, plan, proposeMajor, tellWorkers } from './decisions/major'
import { merge, separate } from './decisions/merging'
import { handOver, outsideReply } from './decisions/outside'
import { reopen, withdraw } from './decisions/reopening'

const decisions: { readonly [M in Decision['move']]: Decide<M> } = {
  assignLead,
  accept: onlyState('accepted'),
  return: giveBack,
  notHazard: ending('notHazard'),
  handOver,
  outsideReply,
  merge,
  separate,
  plan,
  control,
  tellWorkers,
  assign,
  fixOnSpot,
  confirm: ending('closed'),
  fix,
  selfVerify: onlyState('selfVerified'),
  review: onlyState('reviewed'),
  close: ending('closed'),
  sendBack,
  askExtension,
  grantExtension,
  refuseExtension,
  proposeMajor,
  gradeMajor,
  lowerMajor,
  withdraw,
  supplement,
  reopen,
}

/** The change this decision makes, or why it cannot. */
export function decided<M extends Decision['move']>(facts: Deciding, input: Extract<Decision, { move: M }>): Promise<Changed | RefusedDecision> {
  const decide = decisions[input.move as M] as Decide<M>
  return decide(facts, input)
}
