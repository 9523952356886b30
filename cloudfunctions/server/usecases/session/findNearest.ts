/** The next consultation days, for everybody who may go there (D6, face.md: a resident's home). */
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { publicCard } from '../../records/sessionView'
import { keptUnits } from '../../records/units'

const day = 86_400_000
/** So far ahead somebody can plan, and so many fit a screen (T-41: a cap, no total). */
const ahead = 45 * day
const atMost = 3

export const findNearest: UseCase<'session.nearest'> = async (office, _caller, { session: named }) => {
  const now = office.clock.now()
  // One that began this morning is still under way: it is found by its start, and shown until it ends.
  const [page, campaign, units, told] = await Promise.all([
    office.store.find('sessionsOfKind', { kind: 'consultation', state: ['planned', 'open'], from: now - day, until: now + ahead }, { limit: 10 }),
    currentCampaign(office),
    keptUnits(office),
    named === undefined ? undefined : office.store.get('session', named),
  ])
  const open = told && told.kind === 'consultation' && (told.state === 'planned' || told.state === 'open') && told.endsAt > now ? [told] : []
  const others = page.rows.filter(({ endsAt, _id }) => endsAt > now && _id !== open[0]?._id)
  return { sessions: [...open, ...others].slice(0, atMost).map((session) => publicCard(session, campaign, units)) }
}
