/** Where WeChat pushes its events in the cloud. Who pushes is the platform's context; what is pushed must name our mini-program too. */
import { takePushedEvent } from '../server/usecases/moderation/takePushedEvent'
import type { OpenOffice } from '../server/compose'

/** WeChat's own word for “do not send it again”. */
const taken = 'success'

/** @param pushed whether the platform says that WeChat itself has called. Nobody else learns or changes anything. */
export async function openPush(office: Pick<OpenOffice, 'store' | 'clock'>, appId: string, event: unknown, pushed: boolean): Promise<string> {
  if (!pushed) return ''
  await takePushedEvent(office, event, appId)
  return taken
}
