import type { PrintPage } from './devices'

/** WeChat prints nothing: pages offer the picture in the album instead. */
export const printPage: PrintPage = async () => ({ ok: false, why: 'not_on_this_phone' })
export const canPrint = false
