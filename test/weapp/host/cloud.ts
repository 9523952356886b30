// wx.cloud answered by the real doors of an office in this process: the functions, and storage that hands each photo to
// the office's own receiver. Who calls is the context's openid, fixed for the phone.
import { openDoors } from '@office/local/doors'
import { openToCloud } from '@office/door/openToCloud'
import type { OpenOffice } from '@office/door'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import type { Cloud } from './phone'

export interface Said {
  readonly action: string
  readonly ok: boolean
  readonly bytes: number
  /** The kind of problem it was answered with. */
  readonly problem?: string
}
const incoming = 'incoming/'

/** @param heard every reply as the phone got it. */
export function cloudOf(office: OpenOffice, openid: string, heard: Said[]): Cloud {
  const doors = openDoors(office)
  return {
    async callFunction(name, event) {
      const door = doors[name]
      if (!door) throw new Error(`cloud.callFunction:fail -501000 FunctionName ${name} not found`)
      const reply = await openToCloud(door)({ ...event, userInfo: { openId: openid, appId: 'wx0' } }, { openid, address: '' })
      const text = JSON.stringify(reply)
      heard.push({ action: String(Reflect.get(event, 'action')), ok: reply.ok, bytes: Buffer.byteLength(text) })
      return JSON.parse(text) as unknown
    },
    async uploadFile(cloudPath, bytes) {
      if (!cloudPath.startsWith(incoming)) throw new Error('cloud.uploadFile:fail -503002 storage rule')
      await receivePhoto(office, cloudPath.slice(incoming.length), { length: bytes.length, body: (async function* () { yield bytes })() })
    },
  }
}
