/**
 * 注销 (T-38): what names a person goes, what was counted stays. Every step may run again; the last one takes away the
 * identities, so that a person whose erasure was cut short can still sign in and ask again.
 */
import type { Office } from '../ports/office'

const pageSize = 100

/** Takes the person's name and contact out of the cases he reported; the cases stay. */
export async function eraseFromReports(office: Office, personId: string): Promise<void> {
  let cursor: string | undefined
  do {
    const page = await office.store.find('informantsOfPerson', { personId }, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) })
    for (const { _id } of page.rows) {
      await office.store.transact(async (tx) => {
        const [report, informant] = [await tx.get('report', _id), await tx.get('informant', _id)]
        if (report && report.shownName !== null) await tx.put('report', { ...report, shownName: null })
        // Where he entered it for somebody else, the contact is that person's.
        if (informant && informant.contact !== null && informant.enteredBy === null) await tx.put('informant', { ...informant, contact: null })
      })
    }
    cursor = page.next
  } while (cursor !== undefined)
}

/** Removes the person's messages, which say what was done with his reports. */
export async function eraseInbox(office: Office, personId: string): Promise<void> {
  for (;;) {
    const { rows } = await office.store.find('inboxOfPerson', { personId }, { limit: pageSize })
    if (rows.length === 0) return
    await office.store.transact(async (tx) => { for (const row of rows) await tx.remove('inbox', row._id) })
  }
}

/** Removes what the person has accepted and was sent: both name him by his id alone, and nobody will send him anything again. */
export async function eraseMessages(office: Office, personId: string): Promise<void> {
  for (;;) {
    const { rows: grants } = await office.store.find('grantsOfPerson', { personId }, { limit: pageSize })
    const { rows: dispatches } = await office.store.find('dispatchesOfPerson', { personId }, { limit: pageSize })
    if (grants.length + dispatches.length === 0) return
    await office.store.transact(async (tx) => {
      for (const { _id } of grants) await tx.remove('grant', _id)
      for (const { _id } of dispatches) await tx.remove('dispatch', _id)
    })
  }
}

/** His questions stay, answered or not, and are nobody's. */
export async function eraseFromQuestions(office: Office, personId: string): Promise<void> {
  for (;;) {
    const { rows } = await office.store.find('questionsOfAsker', { askerId: personId }, { limit: pageSize })
    if (rows.length === 0) return
    await office.store.transact(async (tx) => {
      for (const { _id } of rows) {
        const question = await tx.get('question', _id)
        if (question?.askerId === personId) await tx.put('question', { ...question, askerId: '' })
      }
    })
  }
}

/** What he has missed in quizzes goes; that he took part stays, under a number. */
export async function eraseBook(office: Office, personId: string): Promise<void> {
  await office.store.transact(async (tx) => { if (await tx.get('quizBook', personId)) await tx.remove('quizBook', personId) })
}

/** Removes name, logins and posts; a courier's event sweeps up what another device was just sending. */
export async function eraseIdentity(office: Office, personId: string): Promise<void> {
  const now = office.clock.now()
  const { rows: logins } = await office.store.find('loginsOfPerson', { personId }, { limit: pageSize })
  const { rows: posts } = await office.store.find('postsOfPerson', { personId }, { limit: pageSize })
  const auditId = office.ids.next()
  await office.store.transact(async (tx) => {
    const person = await tx.get('person', personId)
    if (!person || person.erasedAt !== null) return
    await tx.put('person', { ...person, name: null, erasedAt: now })
    for (const login of logins) await tx.remove('login', login._id)
    for (const post of posts) if (post.until === null || post.until > now) await tx.put('post', { ...post, until: now })
    await tx.create('audit', { _id: auditId, v: 1, at: now, who: personId, unitId: '', what: 'account.erase', about: `person:${personId}`, outcome: 'done', detail: {}, sealed: 0 })
    await tx.create('event', { _id: `person:${personId}:erased`, v: 1, name: 'person.erased', about: `person:${personId}`, at: now, payload: { personId }, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
  })
}
