/** An instance without a mini-program: it says so to everything it is asked. */
import type { Wechat } from '../../ports/wechat'

const notHere = () => Promise.resolve({ ok: false, why: 'not_here' } as const)

export const noWechat: Wechat = {
  offered: false,
  connected: false,
  identify: notHere,
  phoneNumber: notHere,
  sendSubscription: notHere,
  checkText: notHere,
  checkPicture: notHere,
  miniProgramCode: notHere,
}
