/** Who bears a name on the lists of a session, by the name as anybody may type it: a name that stands there twice is asked about (J8). */
import type { Session } from '../ports/documents'
import type { Office } from '../ports/office'
import { namesInSession } from './attendees'
import { sameName } from './namesake'

export interface Listed { readonly who: string; readonly group: string; readonly groupName: string }

export async function listedBearers(office: Pick<Office, 'store' | 'keys'>, session: Session): Promise<ReadonlyMap<string, readonly Listed[]>> {
  const bearers = new Map<string, Listed[]>()
  if (session.card.groups.length === 0) return bearers
  const { rows } = await office.store.find('rollsOfSession', { sessionId: session._id }, { limit: 100 })
  const named = await namesInSession(office, session, rows.flatMap(({ people }) => people.filter(({ name }) => name === '').map(({ who }) => who)))
  for (const { key, name: groupName } of session.card.groups) {
    for (const { who, name } of rows.find(({ group }) => group === key)?.people ?? []) {
      const spelt = sameName(name || (named.get(who) ?? ''))
      const there = bearers.get(spelt) ?? []
      if (!there.some((one) => one.who === who)) bearers.set(spelt, [...there, { who, group: key, groupName }])
    }
  }
  return bearers
}
