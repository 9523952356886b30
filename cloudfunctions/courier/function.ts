/** The courier as a cloud function: the platform's timer knocks, and nobody else is let in. Two rounds may overlap. */
import { cloud } from '../server/compose/cloud'
import { runCourier } from './index'

/** What is begun last may be a picture that takes twenty seconds; a round that the platform ends loses nothing, only time. */
const lastWork = 25_000
const office = cloud()

export async function main(_event: unknown, context: unknown): Promise<{ readonly ran: boolean }> {
  const { timer, lifetime } = office.invoked(context)
  if (!timer) return { ran: false }
  await runCourier(office, 'timer', office.clock.now() + Math.max(lifetime - lastWork, lifetime / 2))
  return { ran: true }
}
