/**
 * What a printed code's plain link leads to besides a check-in. One path for all of them, `https://<house>/s/<what>`: one prefix is registered
 * with WeChat, one page answers browsers (W-12, T-42). Sixteen letters are a certificate, `q.<id>` a competition.
 */
import { tailOf } from './checkInCode'
import { typedCertificate } from './quizCertificate'
import { certificateCheckPage, competitionPage } from './scene'

export type PrintedPage = { readonly page: 'certificate'; readonly code: string } | { readonly page: 'competition'; readonly id: string }
export const certificatePath = (code: string): string => `/s/${code}`
export const competitionPath = (id: string): string => `/s/q.${id}`

const competition = /^q\.([0-9a-z][0-9a-z-]{5,23})$/i
/** @param hosts whose links these may be. @returns undefined for a check-in's code and for what is none of ours. */
export function printedPage(text: string, hosts: readonly string[]): PrintedPage | undefined {
  const tail = tailOf(text, hosts) ?? ''
  const id = competition.exec(tail)?.[1]
  if (id !== undefined) return { page: 'competition', id: id.toLowerCase() }
  const typed = typedCertificate(tail)
  return 'code' in typed ? { page: 'certificate', code: typed.code } : undefined
}
/** From a page's options, as `codeInOptions` reads them. */
export const printedInOptions = (options: { readonly q?: string; readonly scene?: string; readonly code?: string }, hosts: readonly string[]): PrintedPage | undefined =>
  [options.q, options.scene, options.code].filter((text) => text !== undefined && text !== '').map((text) => printedPage(String(text), hosts)).find((read) => read !== undefined)
/** The page it opens, in the app's own addresses. */
export const addressOfPrinted = (printed: PrintedPage): string => (printed.page === 'competition' ? `/${competitionPage}?id=${printed.id}` : `/${certificateCheckPage}?code=${printed.code}`)
