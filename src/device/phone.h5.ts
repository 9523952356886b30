import type { Dial } from './devices'

/** Opens the dialler with the number; works without network (W-21). */
export const dial: Dial = async (number) => {
  window.location.href = `tel:${number}`
  return { ok: true }
}
