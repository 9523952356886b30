import type { FindPosition, PickPosition, Position } from './devices'

const waitMs = 8000

const ask = () => new Promise<GeolocationPosition>((resolve, reject) => {
  navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: waitMs, maximumAge: 30_000 })
})
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Where the phone is, in wgs84. Refusing is an outcome: the place can be typed or picked (W-04). */
export const findPosition: FindPosition = async () => {
  // Browsers hide the position from pages without HTTPS.
  if (!('geolocation' in navigator)) return { ok: false, why: 'position_unknown' }
  try {
    const { coords } = await ask()
    const position: Position = { lng: round(coords.longitude), lat: round(coords.latitude), accuracy: Math.round(coords.accuracy), system: 'wgs84' }
    return { ok: true, position }
  } catch (reason) {
    return { ok: false, why: (reason as { code?: number }).code === 1 ? 'position_refused' : 'position_unknown' }
  }
}

/** A browser has no map of its own. */
export const pickPosition: PickPosition = async () => ({ ok: false, why: 'not_on_this_phone' })
