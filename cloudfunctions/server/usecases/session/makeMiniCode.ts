/** The mini-program code of one printed code, for those who may hand it out: WeChat makes it once, later it comes from the files (W-11). */
import { scanPage } from '@shared/domain/scene'
import type { UseCase } from '../../ports/useCase'
import { miniProgramCode } from '../../records/miniProgramCode'
import { linkLife, linkToCode } from '../../records/photoLinks'
import { Refusal } from '../../records/refusal'
import { scannedSession } from '../../records/sessionCache'
import { openAsOfficer } from '../../records/sessionFor'

/** @throws Refusal `not_found` for a code that is not his or that changes on a screen, `not_allowed`; WechatUnavailable, FilesUnavailable: later. */
export const makeMiniCode: UseCase<'session.miniCode'> = async (office, caller, input) => {
  const scanned = await scannedSession(office, input.code)
  if (!scanned || scanned.code.rotating) throw new Refusal('not_found')
  await openAsOfficer(office.store, caller, scanned.session._id)
  const expiresAt = office.clock.now() + linkLife
  const made = await miniProgramCode(office, scanned.code._id, scanPage)
  if (!made.ok) return { state: made.why === 'not_here' ? 'none' as const : 'refused' as const }
  return { state: 'made' as const, url: await linkToCode(office, caller, made.name, expiresAt), expiresAt }
}
