/** A decision that its move can be made with: what it needs is there, so that only the table and the case can refuse it. */
import type { Decision } from '@shared/contract/hazard'
import type { MoveName } from '@shared/domain/hazardMoves'
import type { Report } from '@office/ports/documents'
import { colleaguesOf } from '@office/records/colleagues'
import { as } from './county'
import type { County } from './county'
import { arrivedPhoto } from './photos'

export interface Around {
  readonly report: Report
  readonly version: number
  /** A unit to send it to; null = none named. */
  readonly target: string | null
  /** Another case, to merge it into. */
  readonly another: string
}

export async function decisionFor({ office, clock }: County, move: MoveName, by: string, { report, version, target, another }: Around): Promise<Decision> {
  const onCase = { id: report._id, version }
  const ground = '现场看过'
  const criterion = { criterionId: 'fire-2025', words: '第 6 章' }
  switch (move) {
    case 'accept':
    case 'withdraw':
      return { move, ...onCase }
    case 'return':
      return { move, ...onCase, ground, targetId: target }
    case 'assignLead':
      return { move, ...onCase, ground, targetId: target ?? 'c-xinghe' }
    case 'handOver':
      return { move, ...onCase, to: '市铁路监管局', ground }
    case 'outsideReply':
      return { move, ...onCase, number: `外-${String(version)}`, reply: '已检修' }
    case 'merge':
      return { move, ...onCase, intoId: another }
    case 'plan':
      return { move, ...onCase, measures: '更换主机', responsible: '负责人', funds: '自筹', until: Math.max(report.fixBy, clock.now() + 60_000), contingency: '停电预案' }
    case 'control':
      return { move, ...onCase, kinds: ['stopped'], words: '' }
    case 'assign':
      return { move, ...onCase, personId: (await colleaguesOf(office, report.handlerId))[0]?.personId ?? 'p-welder' }
    case 'fixOnSpot':
    case 'fix':
      return { move, ...onCase, ground, photos: [await arrivedPhoto(office, as(by), 'after')] }
    case 'askExtension':
      return { move, ...onCase, ground, until: report.fixBy + 86_400_000 }
    case 'proposeMajor':
    case 'gradeMajor':
      return { move, ...onCase, ...criterion }
    case 'supplement':
    case 'reopen':
      return { move, ...onCase, ground, photos: [] }
    case 'notHazard':
    case 'separate':
    case 'tellWorkers':
    case 'confirm':
    case 'selfVerify':
    case 'review':
    case 'close':
    case 'sendBack':
    case 'grantExtension':
    case 'refuseExtension':
    case 'lowerMajor':
      return { move, ...onCase, ground }
  }
}
