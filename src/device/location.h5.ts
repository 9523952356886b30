import type { FindPosition, KnownPosition, PickPosition, Position } from './devices'

const waitMs = 8000
const hintMs = 1200

const ask = (options: PositionOptions) => new Promise<GeolocationPosition>((resolve, reject) => {
  navigator.geolocation.getCurrentPosition(resolve, reject, options)
})
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const positionOf = ({ coords }: GeolocationPosition): Position => ({ lng: round(coords.longitude), lat: round(coords.latitude), accuracy: Math.round(coords.accuracy), system: 'wgs84' })
const late = (ms: number) => new Promise<null>((resolve) => { setTimeout(() => resolve(null), ms) })

async function granted(): Promise<Position | null> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' })
    return state === 'granted' ? positionOf(await ask({ timeout: hintMs, maximumAge: 300_000 })) : null
  } catch {
    return null // an old browser says neither yes nor no
  }
}
export const knownPosition: KnownPosition = () => Promise.race([granted(), late(hintMs)])

/** Where the phone is, in wgs84. Refusing is an outcome: the place can be typed or picked (W-04). */
export const findPosition: FindPosition = async () => {
  // Browsers hide the position from pages without HTTPS.
  if (!('geolocation' in navigator)) return { ok: false, why: 'position_unknown' }
  try {
    return { ok: true, position: positionOf(await ask({ enableHighAccuracy: true, timeout: waitMs, maximumAge: 30_000 })) }
  } catch (reason) {
    return { ok: false, why: (reason as { code?: number }).code === 1 ? 'position_refused' : 'position_unknown' }
  }
}

/** A browser has no map of its own. */
export const pickPosition: PickPosition = async () => ({ ok: false, why: 'not_on_this_phone' })
