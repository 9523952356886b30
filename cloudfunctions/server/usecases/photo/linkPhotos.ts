import type { Caller } from '../../ports/caller'
import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { survivorsOf } from '../../records/decisions/merging'
import { linkLife, linksTo } from '../../records/photoLinks'
import type { PhotoRoom } from '../../records/photoLinks'
import { isSender } from '../../records/photoSender'
import { reportOfReceipt } from '../../records/receipts'
import { Refusal } from '../../records/refusal'
import { openSession } from '../../records/sessionFor'
import { openSupplement } from '../../records/supplementFor'

/** What a receipt code opens: every photo of its own report, and how it looks now in the case that goes on for it (并案). */
async function openedBy(office: Office, receipt: string | undefined): Promise<(photo: Photo) => boolean> {
  const own = receipt === undefined ? undefined : await reportOfReceipt(office, receipt)
  if (own === undefined) return () => false
  const followed = (await survivorsOf(office.store, own)).map(({ _id }) => _id)
  return (photo) => photo.reportId === own._id || (photo.purpose === 'after' && followed.includes(photo.reportId))
}

const evidenceOf = 'supplement:'
/** Opens what a photo hangs on: a session, an entry, or a case. */
function openBehind(office: Office, caller: Caller, id: string): Promise<unknown> {
  if (id.startsWith('session:')) return openSession(office.store, caller, id.slice('session:'.length))
  return id.startsWith(evidenceOf) ? openSupplement(office.store, caller, id.slice(evidenceOf.length)) : openCase(office, caller, id)
}

/** Answers, once for each case, whether this person may know of it. */
function caseCheck(office: Office, caller: Caller): (reportId: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>()
  const ask = (reportId: string): Promise<boolean> =>
    openBehind(office, caller, reportId).then(() => true, (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    })
  return (reportId) => {
    const known = asked.get(reportId) ?? ask(reportId)
    asked.set(reportId, known)
    return known
  }
}

const roomFor = (photo: Photo, size: 'thumb' | 'view', isOwn: boolean): PhotoRoom | undefined => {
  if (photo.state === 'clean') return size
  return photo.state === 'quarantined' && isOwn ? 'own' : undefined
}

/**
 * Links of ten minutes, after the check through the photo's case or its receipt code (T-02 T-03).
 * What one may not see and what is not there are told alike: `missing`. In quarantine only the sender sees a photo.
 */
export const linkPhotos: UseCase<'photo.link'> = async (office, caller, input) => {
  const expiresAt = office.clock.now() + linkLife
  const opened = await openedBy(office, input.receipt)
  const mayKnow = caseCheck(office, caller)
  const seen = await Promise.all(input.ids.map(async (id) => {
    const photo = await office.store.get('photo', id)
    const isOwn = photo !== undefined && (await isSender(office.store, photo, caller.personId))
    const allowed = isOwn || (photo !== undefined && (opened(photo) || (await mayKnow(photo.reportId))))
    return photo === undefined || !allowed ? { id, photo: undefined } : { id, photo, room: roomFor(photo, input.size, isOwn) }
  }))
  const urls = await linksTo(office, caller, seen.flatMap(({ photo, room }) => (photo === undefined || room === undefined ? [] : [{ photo, room }])), expiresAt)
  return { links: seen.map(({ id, photo }) => ({ id, url: urls.get(id) ?? null, state: photo?.state ?? 'missing' })), expiresAt }
}
