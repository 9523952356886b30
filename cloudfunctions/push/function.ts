/** The push entry as a cloud function: entered in 云开发 → 设置 → 消息推送 for `event` / `wxa_media_check`. */
import { cloud } from '../server/compose/cloud'
import { openPush } from './index'

const office = cloud()

export const main = (event: unknown, context: unknown): Promise<string> => openPush(office, office.appId, event, office.invoked(context).pushed)
