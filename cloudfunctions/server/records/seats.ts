/** Who is appointed where: a person's posts, and the seats (a unit with the roles held there) they give at a moment. */
import { mayAppoint } from '@shared/domain/policy'
import type { Role } from '@shared/domain/words'
import type { Post, Unit } from '../ports/documents'
import type { Store } from '../ports/store'

export interface Appointment {
  readonly post: Post
  readonly unit: Unit
}
/** A unit where somebody holds posts now, and which. */
export interface Seat {
  readonly unit: Unit
  readonly roles: readonly Role[]
}
const mostPosts = 100

/** Every appointment of a person, past ones too, the earliest first. */
export async function appointmentsOf(store: Store, personId: string): Promise<readonly Appointment[]> {
  const { rows } = await store.find('postsOfPerson', { personId }, { limit: mostPosts })
  const withUnits = await Promise.all(rows.map(async (post) => ({ post, unit: await store.get('unit', post.unitId) })))
  return withUnits.flatMap(({ post, unit }) => (unit ? [{ post, unit }] : []))
}
export const isCurrent = (post: Post, now: number): boolean => post.since <= now && (post.until === null || now < post.until)

/** The seats that appointments give at `now`: one per unit. A post its unit cannot give counts for nothing (T-27). */
export function seatsAt(appointments: readonly Appointment[], now: number): readonly Seat[] {
  const seats = new Map<string, { unit: Unit; roles: Role[] }>()
  for (const { post, unit } of appointments) {
    if (!isCurrent(post, now) || !mayAppoint(unit.kind, post.role)) continue
    const seat = seats.get(unit._id)
    if (seat) seat.roles.push(post.role)
    else seats.set(unit._id, { unit, roles: [post.role] })
  }
  return [...seats.values()]
}
