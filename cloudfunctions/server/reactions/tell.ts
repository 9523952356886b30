/** Puts one message into an inbox and tells the person outside it where a channel was granted. */
import type { InboxMessage } from '../ports/documents'
import type { Office } from '../ports/office'

/**
 * `_id` is made of the event and the person, so that a second delivery finds the first one's message.
 * @param number of the case; '' = none.
 */
export async function tell(office: Office, message: InboxMessage, number = ''): Promise<void> {
  const person = await office.store.get('person', message.personId)
  if (!person || person.erasedAt !== null) return
  await office.store.create('inbox', message)
  // Whoever is told as an officer has something to do; anybody else hears of his own.
  const { _id: id, personId, unitId, title, at, link } = message
  await office.notifier.tell({ id, personId, purpose: unitId === '' ? 'progress' : 'todo', title, number, at, link })
}
