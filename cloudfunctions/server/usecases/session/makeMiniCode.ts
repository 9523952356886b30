/** The mini-program code of one poster, for those who may hand it out: WeChat makes it once, later it comes from the files (W-11). */
import { allows } from '@shared/domain/policy'
import { competitionPage, scanPage } from '@shared/domain/scene'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { miniProgramCode } from '../../records/miniProgramCode'
import { linkLife, linkToCode } from '../../records/photoLinks'
import { competitionOfLine } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { scannedSession } from '../../records/sessionCache'
import { openAsOfficer } from '../../records/sessionFor'

interface Printed {
  readonly scene: string
  readonly page: string
}
/** Of a session or a stand; what changes on a screen is never printed. */
async function ofCode(office: Office, caller: Caller, code: string): Promise<Printed> {
  const scanned = await scannedSession(office, code)
  if (!scanned || scanned.code.rotating) throw new Refusal('not_found')
  await openAsOfficer(office.store, caller, scanned.session._id)
  return { scene: scanned.code._id, page: scanPage }
}
/** Of a published competition. */
async function ofCompetition({ store }: Pick<Office, 'store'>, caller: Caller, id: string): Promise<Printed> {
  const { competition } = await competitionOfLine(store, caller, id)
  if (competition.state === 'draft' || !allows('organiseQuiz', caller.acting?.roles ?? [], true)) throw new Refusal('not_found')
  return { scene: id, page: competitionPage }
}

/** @throws Refusal `not_found` for a code or a competition that is not his to hand out, `not_allowed`; WechatUnavailable, FilesUnavailable: later. */
export const makeMiniCode: UseCase<'session.miniCode'> = async (office, caller, input) => {
  const { scene, page } = 'code' in input ? await ofCode(office, caller, input.code) : await ofCompetition(office, caller, input.competition)
  const expiresAt = office.clock.now() + linkLife
  const made = await miniProgramCode(office, scene, page)
  if (!made.ok) return { state: made.why === 'not_here' ? 'none' as const : 'refused' as const }
  return { state: 'made' as const, url: await linkToCode(office, caller, made.name, expiresAt), expiresAt }
}
