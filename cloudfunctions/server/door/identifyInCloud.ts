/** Who is asking in wx.cloud: the openid of the platform's own context, with every call; there is no session (design decision 14). */
import { loginId, residentOf } from '../records/logins'
import { sealedOpenid } from '../records/openid'
import type { OpenOffice } from './desk'
import { unknown, type Identity } from './identify'

/** @param openid as the platform's context gives it, never from the event; a keyed hash of it is kept, and itself only sealed. '' = WeChat names nobody. */
export async function identifyInCloud(office: OpenOffice, openid: string): Promise<Identity> {
  if (openid === '') return unknown('nobody')
  const personId = await personOf(office, openid)
  const standing = await office.desk.roster.of(office.store, personId, office.clock.now())
  if (!standing) return unknown('ended')
  const { person, seats } = standing
  const caller = { personId, kind: person.kind, provider: 'wechat', name: person.name, acting: null, home: null, signInId: null } as const
  return { status: 'known', caller, seats, mustChangePassword: false }
}

/** A first visit makes a resident; every later one only reads. */
async function personOf(office: OpenOffice, openid: string): Promise<string> {
  const id = office.keys.sign('wechat', openid)
  const known = await office.store.get('login', loginId('wechat', id))
  if (known && known.secret !== null) return known.personId
  const sealed = sealedOpenid(office, openid)
  const fresh = office.ids.next()
  return office.store.transact((tx) => residentOf(office, tx, 'wechat', id, fresh, sealed))
}
