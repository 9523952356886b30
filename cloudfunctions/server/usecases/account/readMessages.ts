/** Marks messages as read; somebody else's or unknown ones are passed over in silence. */
import type { UseCase } from '../../ports/useCase'
import { unreadOf } from '../../records/me'

export const readMessages: UseCase<'account.readMessages'> = async (office, { personId }, { ids }) => {
  const now = office.clock.now()
  await office.store.transact(async (tx) => {
    for (const id of new Set(ids)) {
      const message = await tx.get('inbox', id)
      if (message?.personId === personId && message.readAt === 0) await tx.put('inbox', { ...message, readAt: now })
    }
  })
  return { unread: await unreadOf(office, personId) }
}
