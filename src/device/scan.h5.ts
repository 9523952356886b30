import type { Scan } from './devices'

/** A browser has no scanner of ours: WeChat's or the camera's own opens the address in the code instead. */
export const scan: Scan = async () => ({ ok: false, why: 'scan_unsupported' })
/** Whether a page may offer it. */
export const canScan: boolean = false
