/** Puts one message into an inbox and tells the person outside it where a channel was granted. */
import type { InboxMessage } from '../ports/documents'
import type { Office } from '../ports/office'

/** `_id` is made of the event and the person, so that a second delivery finds the first one's message. */
export async function tell(office: Office, message: InboxMessage): Promise<void> {
  const person = await office.store.get('person', message.personId)
  if (!person || person.erasedAt !== null) return
  await office.store.create('inbox', message)
  await office.notifier.tell({ personId: message.personId, title: message.title, body: message.body, link: message.link })
}
