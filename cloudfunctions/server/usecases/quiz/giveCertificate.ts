/** The certificate of a paper of mine that passed and counts: what it says is written once, without a name; whoever asks again reads the same. */
import { attained, mayCertify, participant } from '@shared/domain/quizCertificate'
import { certificatePath } from '@shared/domain/printedLink'
import type { QuizCertificate } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { codeOfCertificate } from '../../records/certificates'
import { openAttempt, type Ended } from '../../records/finishAttempt'
import { Refusal } from '../../records/refusal'
import { keptUnits, unitName } from '../../records/units'

async function written(office: Office, { attempt, competition }: Ended, code: string): Promise<QuizCertificate> {
  const [units, campaign] = await Promise.all([keptUnits(office), office.store.get('campaign', competition.campaign)])
  return {
    _id: code, v: 1, attemptId: attempt._id, title: competition.card.title, owner: unitName(units, competition.ownerId), campaign: campaign?.plan.name ?? '',
    finishedAt: attempt.finishedAt, attained: attained(competition.card.scoring.passAt), givenAt: office.clock.now(),
  }
}

/** @throws Refusal `not_found`, `quiz_running`, `quiz_no_certificate`, `quiz_certificate_void` for one that was given out and is good no more. */
export const giveCertificate: UseCase<'quiz.certificate'> = async (office, caller, { attempt: id }) => {
  const ended = await openAttempt(office, id, caller.personId)
  const { state, standing, result } = ended.attempt
  if (state !== 'finished') throw new Refusal('quiz_running')
  const code = codeOfCertificate(office, id)
  const given = await office.store.get('quizCertificate', code)
  if (!mayCertify({ standing, passed: result?.passed === true })) throw new Refusal(given ? 'quiz_certificate_void' : 'quiz_no_certificate')
  const fresh = given ?? (await written(office, ended, code))
  if (!given) await office.store.create('quizCertificate', fresh)
  const { title, owner, campaign, finishedAt, attained: word } = fresh
  return { code, path: certificatePath(code), holder: (caller.kind === 'member' && caller.name) || participant, title, owner, campaign, finishedAt, attained: word }
}
