/** A county whose photos lie in the cloud's storage, and a phone that lays them there by itself, bound by the storage rule. */
import '../../setup/cloud'
import tcb from '@cloudbase/node-sdk'
import { cloudFiles } from '@office/adapters/cloudbase/files/cloudFiles'
import type { Office } from '@office/ports/office'
import { startStandin, type StandIn } from '../../standin/standin'
import { openCounty, type County } from '../hazard/county'

export interface CloudRoom {
  readonly office: Office
  readonly county: County
  readonly cloud: StandIn
  /** As `wx.cloud.uploadFile` does; the HTTP status. */
  upload(path: string, bytes: Uint8Array): Promise<number>
  /** As somebody with a mini-program of his own might; the HTTP status. */
  ask(method: 'GET' | 'DELETE', path: string): Promise<number>
  /** Every object there is. */
  lying(): readonly string[]
  close(): Promise<void>
}

/** A phone may create a file below incoming/, once; it may read, change and delete nothing. */
const createOnly = { read: false, write: false, create: "auth != null && /^incoming\\//.test(resource.path)" }

export async function openCloudRoom(): Promise<CloudRoom> {
  const cloud = await startStandin({ storageRules: createOnly })
  const county = await openCounty('memory')
  const { store, ids } = county.office
  const client = async (method: string, path: string, body?: Uint8Array): Promise<number> =>
    (await fetch(new URL(`/client/${path}`, cloud.url), { method, headers: { 'x-standin-openid': 'o-welder' }, ...(body && { body: new Uint8Array(body) }) })).status
  return {
    office: { ...county.office, files: cloudFiles({ storage: tcb.init(cloud.config), store, ids }) },
    county,
    cloud,
    upload: (path, bytes) => client('PUT', path, bytes),
    ask: (method, path) => client(method, path),
    lying: () => [...cloud.storage.files.keys()],
    async close() {
      await county.close()
      await cloud.close()
    },
  }
}
