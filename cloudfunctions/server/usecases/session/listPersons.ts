/** The persons behind 人, page by page: as many rows as the figure says. Names for organiser and helper of the session alone. */
import { personOfMark } from '@shared/domain/counting'
import type { Caller } from '../../ports/caller'
import type { Campaign, Mark } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson, namesInSession } from '../../records/attendees'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { firstSessionOf, pageOfPersons } from '../../records/personsBehind'
import { isOfficer, relationsToSession } from '../../records/sessionFor'
import { publicCard } from '../../records/sessionView'
import { behindSessions, personsCounted } from '../../records/sessionsBehind'
import { unitName, unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

async function personRow(office: Office, caller: Caller, mark: Mark, campaign: Campaign, units: Directory) {
  const personId = personOfMark(mark._id)
  const [kind, sessionId] = await Promise.all([kindOfPerson(office.store, personId), firstSessionOf(office.store, mark, personId)])
  const session = sessionId === '' ? undefined : await office.store.get('session', sessionId)
  const relations = session ? relationsToSession(caller, session) : []
  const names = session && isOfficer(relations) ? await namesInSession(office, session, [personId]) : undefined
  const home = mark.scopes[0] ?? ''
  return { day: mark.firstDay, unit: { id: home, name: unitName(units, home) }, kind, name: names?.get(personId) ?? '', session: session ? publicCard(session, campaign, units) : null, opens: relations.some((relation) => relation !== 'stranger') }
}

/** @throws Refusal `not_found` for a unit that is not below one's own, or a key that is no bar. */
export const listPersons: UseCase<'session.persons'> = async (office, caller, { scope, period = 'all', by, key = '', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const of = behindSessions('times', by, key, { unit, units, period, campaign })
  const [amount, page] = await Promise.all([personsCounted(office.store, of), pageOfPersons(office.store, of, cursor === undefined ? { limit } : { limit, cursor })])
  const rows = await Promise.all(page.rows.map((mark) => personRow(office, caller, mark, campaign, units)))
  return page.next === undefined ? { asOf, amount, rows } : { asOf, amount, rows, next: page.next }
}
