/** An event that WeChat pushes to a function: the verdict on a picture counts (W-08, R-20), any other is answered and let go. */
import type { Office } from '../../ports/office'
import { takePush } from '../../records/wechatPush'

/** Delivered twice, late or before its picture is noted it counts once. @param event as WeChat's page on `wxa_media_check` says. @returns whether it was a verdict for this app */
export const takePushedEvent = (office: Pick<Office, 'store' | 'clock'>, event: unknown, appId: string): Promise<boolean> => takePush(office, event, appId)
