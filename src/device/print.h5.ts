import type { PrintPage } from './devices'

/** The browser's print dialogue, which also makes a PDF. */
export const printPage: PrintPage = async () => {
  window.print()
  return { ok: true }
}
export const canPrint = true
