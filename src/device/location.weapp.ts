import Taro from '@tarojs/taro'
import type { FindPosition, KnownPosition, PickPosition, Position } from './devices'
import { meaningOf } from './refusals'

const hintMs = 1200
const late = (ms: number) => new Promise<null>((resolve) => { setTimeout(() => resolve(null), ms) })

/** A new privacy guide asks once more, whatever was allowed before (W-01). */
const guideAsks = () => new Promise<boolean>((resolve) => {
  if (!Taro.canIUse('getPrivacySetting')) return resolve(false)
  Taro.getPrivacySetting({ success: ({ needAuthorization }) => resolve(needAuthorization), fail: () => resolve(true) })
})

async function granted(): Promise<Position | null> {
  try {
    const { authSetting } = await Taro.getSetting()
    if (authSetting['scope.userLocation'] !== true || (await guideAsks())) return null
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'gcj02' })
    return { lng: longitude, lat: latitude, accuracy: Math.round(accuracy), system: 'gcj02' }
  } catch {
    return null
  }
}
export const knownPosition: KnownPosition = () => Promise.race([granted(), late(hintMs)])

/** Where the phone is, in gcj02. Refusing is an outcome: the place can be typed or picked (W-04). */
export const findPosition: FindPosition = async () => {
  try {
    const found = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 5000 })
    return { ok: true, position: { lng: found.longitude, lat: found.latitude, accuracy: Math.round(found.accuracy), system: 'gcj02' } }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'position_refused', 'position_unknown') }
  }
}

/** WeChat's own map, to move the pin. */
export const pickPosition: PickPosition = async (start) => {
  try {
    const at = start?.system === 'gcj02' ? { longitude: start.lng, latitude: start.lat } : {}
    const picked = await Taro.chooseLocation(at)
    return { ok: true, position: { lng: Number(picked.longitude), lat: Number(picked.latitude), accuracy: 0, system: 'gcj02' }, words: picked.name || picked.address }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'position_refused', 'position_unknown') }
  }
}
