/** What a certificate's code stands for, for whoever holds the paper in his hands: no sign-in, no full name, and void as soon as the paper counts no more. */
import { isCertificateCode, mayCertify, maskedName } from '@shared/domain/quizCertificate'
import type { UseCase } from '../../ports/useCase'
import { noteCertificate } from '../../records/certificates'

export const checkCertificate: UseCase<'quiz.checkCertificate'> = async ({ store }, _caller, { code }) => {
  const given = isCertificateCode(code) ? await store.get('quizCertificate', code) : undefined
  if (!given) return { outcome: 'unknown' }
  noteCertificate(store, code)
  const { attemptId, title, owner, campaign, finishedAt, attained } = given
  const told = { title, owner, campaign, finishedAt, attained }
  const attempt = await store.get('quizAttempt', attemptId)
  if (!attempt || !mayCertify({ standing: attempt.standing, passed: attempt.result?.passed === true })) return { outcome: 'void', ...told }
  const holder = await store.get('person', attempt.personId)
  return { outcome: 'valid', ...told, holder: maskedName(holder?.kind === 'member' ? holder.name : null) }
}
