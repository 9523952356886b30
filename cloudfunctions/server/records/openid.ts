/** Where WeChat reaches a person. The openid lies sealed in his login and is opened only to speak to WeChat (T-05). */
import type { Office } from '../ports/office'

const purpose = 'openid'

export const sealedOpenid = (office: Pick<Office, 'keys'>, openid: string): string => office.keys.seal(purpose, openid)

/** Undefined for somebody who has not come in by WeChat, or has had himself erased. */
export async function openidOf(office: Pick<Office, 'keys' | 'store'>, personId: string): Promise<string | undefined> {
  const { rows } = await office.store.find('loginsOfPerson', { personId, from: 'wechat' }, { limit: 5 })
  const sealed = rows.find(({ provider, secret }) => provider === 'wechat' && secret !== null)?.secret
  return sealed == null ? undefined : office.keys.unseal(purpose, sealed)
}
