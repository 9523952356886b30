/** One's own messages, the newest first. */
import type { UseCase } from '../../ports/useCase'

const pageSize = 20

export const listInbox: UseCase<'account.inbox'> = async (office, { personId }, { unread, cursor, limit = pageSize }) => {
  const page = { limit, ...(cursor === undefined ? {} : { cursor }) }
  const { rows, next } = unread
    ? await office.store.find('inboxUnread', { personId, readAt: 0 }, page)
    : await office.store.find('inboxOfPerson', { personId }, page)
  const messages = rows.map((row) => ({ id: row._id, at: row.at, read: row.readAt > 0, title: row.title, body: row.body, link: row.link }))
  return { rows: messages, ...(next === undefined ? {} : { next }) }
}
