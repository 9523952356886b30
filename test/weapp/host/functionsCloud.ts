// wx.cloud answered by the built functions on the stand-in, each a process of its own: the nearest to the real cloud that one machine has.
import type { Platform } from '../../cloudfunctions/functions/platform'
import type { FunctionName } from '../../../config/functions'
import type { Said } from './cloud'
import type { Cloud } from './phone'

/** @param heard every reply as the phone got it. */
export const functionsCloud = (platform: Platform, openid: string, heard: Said[]): Cloud => ({
  async callFunction(name, event) {
    const text = JSON.stringify(await platform.call(openid, name as FunctionName, event))
    const reply = JSON.parse(text) as { ok: boolean; problem?: { kind: string } }
    heard.push({ action: String(Reflect.get(event, 'action')), ok: reply.ok, bytes: Buffer.byteLength(text), ...(reply.problem ? { problem: reply.problem.kind } : {}) })
    return reply
  },
  uploadFile: (cloudPath, bytes) => platform.upload(openid, cloudPath, bytes),
})
