/** WeChat answers a wish for a code with a picture, or with JSON and the same status 200 (W-11): only a picture is taken for one. */
import { WechatUnavailable } from '../../ports/wechat'

const beginnings = { png: [0x89, 0x50, 0x4e, 0x47], jpeg: [0xff, 0xd8, 0xff] } as const

/** @throws WechatUnavailable for bytes that are no picture. */
export function pictureIn(bytes: unknown): Uint8Array {
  if (bytes instanceof Uint8Array && Object.values(beginnings).some((start) => start.every((byte, at) => bytes[at] === byte))) return bytes
  throw new WechatUnavailable('WeChat sent no picture', 'unknown')
}
