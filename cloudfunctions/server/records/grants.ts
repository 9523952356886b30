/** The ledger of accepted messages (W-10): a row an acceptance, open until it is spent on one message. */
import type { MessagePurpose } from '@shared/domain/subscription'
import type { Grant } from '../ports/documents'
import type { MessageOffer } from '../ports/notifier'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'

const mostOpen = 20

export const openGrants = async (office: Pick<Office, 'store'>, personId: string, templateId: string): Promise<readonly Grant[]> =>
  (await office.store.find('grantsOpen', { personId, templateId, state: 'open' }, { limit: mostOpen })).rows

/** Writes what one tap has accepted; the same tap again changes nothing. @param tap made by the phone. */
export async function acceptGrants(office: Pick<Office, 'store' | 'clock'>, personId: string, tap: string, accepted: readonly MessageOffer[]): Promise<void> {
  const at = office.clock.now()
  for (const { purpose, templateId } of accepted) {
    await office.store.create('grant', { _id: grantId(personId, tap, purpose), v: 1, personId, purpose, templateId, at, state: 'open', spentOn: '' })
  }
}
const grantId = (personId: string, tap: string, purpose: MessagePurpose): string => `${personId}:${tap}:${purpose}`

/** Spends this very row on a message, in the transaction that notes the message. False when somebody else has just spent it. */
export async function spendGrant(tx: Tx, id: string, spentOn: string): Promise<boolean> {
  const grant = await tx.get('grant', id)
  if (grant?.state !== 'open') return false
  await tx.put('grant', { ...grant, state: 'spent', spentOn })
  return true
}
/** The message was not taken and will not be tried again: the acceptance is still worth one. */
export async function giveBackGrant(tx: Tx, id: string, spentOn: string): Promise<void> {
  const grant = await tx.get('grant', id)
  if (grant?.state === 'spent' && grant.spentOn === spentOn) await tx.put('grant', { ...grant, state: 'open', spentOn: '' })
}
/** WeChat takes no more of this template for this person: what was accepted until then is worth nothing. */
export async function voidGrants(office: Pick<Office, 'store'>, personId: string, templateId: string, until: number): Promise<void> {
  for (;;) {
    const rows = (await openGrants(office, personId, templateId)).filter(({ at }) => at <= until)
    if (rows.length === 0) return
    await office.store.transact(async (tx) => {
      for (const { _id } of rows) {
        const grant = await tx.get('grant', _id)
        if (grant?.state === 'open') await tx.put('grant', { ...grant, state: 'void' })
      }
    })
  }
}
