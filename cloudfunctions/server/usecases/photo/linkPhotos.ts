import { normaliseReceipt } from '@shared/domain/receipt'
import type { Caller } from '../../ports/caller'
import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { linkLife, linkUrl } from '../../records/photoLinks'
import type { LinkRoom } from '../../records/photoLinks'
import { isSender } from '../../records/photoSender'
import { Refusal } from '../../records/refusal'

/** The one report a receipt code opens, or nothing. */
async function reportOfReceipt(office: Office, receipt: string | undefined): Promise<string | undefined> {
  const code = receipt === undefined ? undefined : normaliseReceipt(receipt)
  if (code === undefined) return undefined
  const { rows } = await office.store.find('informantsByReceipt', { receiptHash: office.keys.sign('receipt', code) }, { limit: 1 })
  return rows[0]?._id
}

/** Answers, once for each case, whether this person may know of it. */
function caseCheck(office: Office, caller: Caller, opened: string | undefined): (reportId: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>()
  const ask = (reportId: string): Promise<boolean> =>
    openCase(office, caller, reportId).then(() => true, (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    })
  return (reportId) => {
    if (reportId === opened) return Promise.resolve(true)
    const known = asked.get(reportId) ?? ask(reportId)
    asked.set(reportId, known)
    return known
  }
}

const roomFor = (photo: Photo, size: 'thumb' | 'view', isOwn: boolean): LinkRoom | undefined => {
  if (photo.state === 'clean') return size
  return photo.state === 'quarantined' && isOwn ? 'own' : undefined
}

/**
 * Links of ten minutes, bound to this session, after the check through the photo's case or its receipt code (T-02 T-03).
 * What one may not see and what is not there are told alike: `missing`. In quarantine only the sender sees a photo.
 */
export const linkPhotos: UseCase<'photo.link'> = async (office, caller, input) => {
  const expiresAt = office.clock.now() + linkLife
  const mayKnow = caseCheck(office, caller, await reportOfReceipt(office, input.receipt))
  const links = await Promise.all(input.ids.map(async (id) => {
    const photo = await office.store.get('photo', id)
    const isOwn = photo !== undefined && (await isSender(office.store, photo, caller.personId))
    const allowed = isOwn || (photo !== undefined && (await mayKnow(photo.reportId)))
    if (photo === undefined || !allowed) return { id, url: null, state: 'missing' }
    const room = roomFor(photo, input.size, isOwn)
    return { id, url: room === undefined ? null : linkUrl(office, caller, { photoId: id, room, edition: photo.edition, expiresAt }), state: photo.state }
  }))
  return { links, expiresAt }
}
