/** 注销: name and identities are gone for good, cases and counts stay (T-38). */
import type { UseCase } from '../../ports/useCase'
import { eraseBook, eraseFromQuestions, eraseFromReports, eraseIdentity, eraseInbox, eraseMessages } from '../../records/erasure'
import { endSignIns } from '../../records/signIn'

export const eraseAccount: UseCase<'account.erase'> = async (office, { personId }) => {
  await eraseFromReports(office, personId)
  await eraseFromQuestions(office, personId)
  await eraseBook(office, personId)
  await eraseInbox(office, personId)
  await eraseMessages(office, personId)
  await eraseIdentity(office, personId)
  await endSignIns(office, personId, null)
  return {}
}
