// What happens once when the app opens, whichever page it opens with (W-13).
import Taro from '@tarojs/taro'
import { listenForConsent } from './identity/consent'
import { useIdentity } from './identity/identity'
import { startOutbox } from './outbox/start'
import { keepShell } from './device/shell'
import { addressOf, routes } from './routes'

/** A member whose session is over signs in again and comes back to where he was. */
function leadToSignIn(): void {
  const top = Taro.getCurrentPages().slice(-1)[0]
  if (top?.route?.includes(routes.enter)) return
  void Taro.navigateTo({ url: addressOf('enter', { back: '1' }) })
}

/** An address of an older or newer version has no page here: an empty screen would be a dead end. */
export const leadHome = (): void => void Taro.switchTab({ url: addressOf('home') })

export function start(): void {
  listenForConsent()
  keepShell()
  useIdentity.subscribe((now, before) => { if (now.status === 'ended' && before.status !== 'ended') leadToSignIn() })
  // Nobody waits for these: offline they leave their state behind and try again later.
  void useIdentity.getState().refresh()
  void startOutbox()
}
