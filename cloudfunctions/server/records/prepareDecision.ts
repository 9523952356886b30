/** What a decision needs to know before its transaction, which may look at nothing but documents. */
import type { Decision } from '@shared/contract/hazard'
import type { Caller } from '../ports/caller'
import type { Office } from '../ports/office'
import { arrivedPhotos } from './attachPhotos'
import { timeRules } from './calendarSetting'
import { colleaguesOf } from './colleagues'
import type { Request } from './decideOne'
import { routeToTarget } from './reassign'
import { receiptHashOf } from './receipts'
import type { Directory } from './units'

export async function prepareDecision(office: Office, caller: Caller, input: Decision, units: Directory, amongMany: boolean): Promise<Request> {
  const [routed, arrived, colleagueIds, time] = await Promise.all([
    routeToTarget(office, input, units),
    arrivedPhotos(office, caller.personId, 'photos' in input ? input.photos : []),
    input.move === 'assign' ? handlersOf(office, input.id) : [],
    timeRules(office),
  ])
  const receiptHash = 'receipt' in input && input.receipt !== undefined ? receiptHashOf(office, input.receipt) : undefined
  return { office, caller, input, units, routed, arrived, colleagueIds, time, receiptHash, amongMany, auditId: office.ids.next() }
}

/** People of the unit that handles it now; the version is checked in the transaction. */
async function handlersOf(office: Office, id: string): Promise<readonly string[]> {
  const report = await office.store.get('report', id)
  return report ? (await colleaguesOf(office, report.handlerId)).map(({ personId }) => personId) : []
}
