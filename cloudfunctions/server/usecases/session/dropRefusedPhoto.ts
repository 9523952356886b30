/** A picture that could not be cleaned proves nothing: it goes from every session it was shown for, and what hung on it alone is 未计入 again. */
import { sessionKinds } from '@shared/domain/sessionWords'
import type { SessionKind } from '@shared/domain/sessionWords'
import type { Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { everyRow } from '../../records/everyRow'
import { forgetSession } from '../../records/sessionCache'
import { aboutSession } from '../../records/sessionCounts'
import { recordSessionTrail } from '../../records/sessionTrail'

/** One picture proves sessions of one lead that lie near each other (a page of a book). */
const near = 62 * 86_400_000
const house = 'house'

const shows = ({ proofs }: Session, photoId: string): boolean => proofs.some(({ photos }) => photos.includes(photoId))
function without(session: Session, photoId: string, at: number): Session {
  const proofs = session.proofs
    .map((proof) => ({ ...proof, photos: proof.photos.filter((id) => id !== photoId) }))
    .filter(({ kind, photos }) => kind !== 'photo' || photos.length > 0)
  return { ...session, proofs, version: session.version + 1, updatedAt: at, steps: [...session.steps, { move: 'prove', at, byPersonId: '', ground: '照片无法打开，不作证明' }] }
}

/** Other photos have no session behind them. May run again: then nothing is shown any more. */
export async function dropRefusedPhoto(office: Office, photoId: string): Promise<void> {
  const photo = await office.store.get('photo', photoId)
  const prefix = aboutSession('')
  if (photo?.state !== 'refused' || !photo.reportId.startsWith(prefix)) return
  const first = await office.store.get('session', photo.reportId.slice(prefix.length))
  if (!first) return
  const range = { from: first.startsAt - near, until: first.startsAt + near }
  for (const kind of Object.keys(sessionKinds) as SessionKind[]) {
    for await (const seen of everyRow(office.store, 'sessionsOfLead', { leadId: first.leadId, kind, ...range })) {
      if (!shows(seen, photoId)) continue
      const at = office.clock.now()
      await office.store.transact(async (tx) => {
        const session = await tx.get('session', seen._id)
        if (!session || !shows(session, photoId)) return
        const next = without(session, photoId, at)
        await tx.put('session', next)
        await recordSessionTrail(tx, next, { what: 'prove', at, who: house, unitId: '', from: session.state }, true)
      })
      forgetSession(office.store, seen._id)
    }
  }
}
