/** Which allowance a request draws on; a miss is charged afterwards to the address it came from. */
import type { ActionName } from '@shared/contract/actions'
import type { ActionRow } from '@shared/contract/action'
import type { ProblemCode } from '@shared/contract/problems'
import { isSeenCertificate } from '../records/certificates'
import { Refusal } from '../records/refusal'
import { isScannedCode } from '../records/sessionCache'
import type { OpenOffice } from './desk'
import type { LimitClass } from './limits'

export interface Visit {
  readonly action: ActionName
  readonly row: ActionRow
  readonly input: unknown
  /** Where it came from; '' where the platform does not say. */
  readonly address: string
}
const misses: readonly ProblemCode[] = ['wrong_password', 'wrong_code', 'not_found', 'locked_out']
const wordOf = (input: unknown, key: string): string => {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : ''
  return typeof value === 'string' ? value : ''
}
/** A resident's own random number is nothing to guess: a hall goes on coming in while one phone in it tries passwords (J6). */
const guessing = ({ row, action }: Visit): boolean => (row.policy === 'enter' && action !== 'account.enterDevice') || row.policy === 'trace'

/** A code of a session or a certificate is tried; a wrong one is an answer, not an error (design decision 13). */
const byCode = ({ action }: Visit): boolean => action === 'session.checkIn' || action === 'session.look' || action === 'quiz.checkCertificate'
const unknown: readonly unknown[] = ['unknown_code', 'unknown']
const isUnknown = (value: unknown): boolean => typeof value === 'object' && value !== null && (unknown.includes(Reflect.get(value, 'outcome')) || Reflect.get(value, 'session') === null)

/** Before anything is read. @throws Refusal `too_many` or `locked_out`. */
export function admitAddress(office: OpenOffice, visit: Visit): void {
  const { limits } = office.desk
  const now = office.clock.now()
  if (guessing(visit) && !limits.room('guess', visit.address, now)) throw new Refusal('too_many')
  if (visit.row.policy === 'enter' && !limits.take('enter', visit.address, now)) throw new Refusal('too_many')
  if (visit.action === 'account.enterPassword' && !limits.room('password', wordOf(visit.input, 'login'), now)) throw new Refusal('locked_out')
}
/** Once it is known who asks. @throws Refusal `too_many`, `too_many_reports` or `too_many_questions`. */
export function admitPerson(office: OpenOffice, visit: Visit, personId: string): void {
  if (byCode(visit)) admitCode(office, visit, personId)
  if (personId === '') return
  const { limits } = office.desk
  const now = office.clock.now()
  if (!limits.take('read', personId, now)) throw new Refusal('too_many')
  if (visit.row.writes && !limits.take('write', personId, now)) throw new Refusal('too_many')
  const drawn = drawnOn(visit)
  if (!drawn) return
  const said = `${personId} ${wordOf(visit.input, 'id')}`
  if (!limits.room('again', said, now)) return
  if (!limits.take(drawn.kind, personId, now)) throw new Refusal(drawn.code)
  limits.take('again', said, now)
}
/** What is new with every id and read by somebody: reports and questions. That somebody asks for others is checked by the use case. */
function drawnOn({ action, input }: Visit): { readonly kind: LimitClass; readonly code: ProblemCode } | undefined {
  if (action === 'hazard.submit') return { kind: 'report', code: 'too_many_reports' }
  if (action !== 'session.ask') return undefined
  const forOthers = typeof input === 'object' && input !== null && Reflect.get(input, 'forOther') === true
  return { kind: forOthers ? 'questionForOthers' : 'question', code: 'too_many_questions' }
}
/**
 * A code is 65 bits and more: no guess finds one, and what is guarded is the machine. A code this process has seen costs it nothing and is answered
 * to anybody, also in a hall whose one address is full of guesses; another is a question to the store, which whoever guesses must wait
 * for, by himself and by his address (T-12). Nobody in particular has his address alone.
 */
function admitCode({ store, desk: { limits }, clock }: OpenOffice, { input, address }: Visit, personId: string): void {
  const now = clock.now()
  const code = wordOf(input, 'code')
  if (isScannedCode(store, code.split('.')[0] ?? '') || isSeenCertificate(store, code)) return
  const known = personId !== ''
  const addressMay = (address === '' && known) || limits.room('codeAddress', address, now) || (known && limits.room('codeFirst', personId, now))
  if (!addressMay || (known && !limits.room('codePerson', personId, now))) throw new Refusal('too_many')
}
/** After a refusal: guessing is what is charged, never a whole venue's ordinary use. */
export function chargeMiss(office: OpenOffice, visit: Visit, code: ProblemCode): void {
  if (!guessing(visit) || !misses.includes(code)) return
  const now = office.clock.now()
  office.desk.limits.take('guess', visit.address, now)
  if (visit.action === 'account.enterPassword' && code === 'wrong_password') office.desk.limits.take('password', wordOf(visit.input, 'login'), now)
}
/** After an answer: whoever tries codes of no session is slowed down, by himself and by his address (T-12). */
export function chargeUnknownCode(office: OpenOffice, visit: Visit, personId: string, value: unknown): void {
  if (!byCode(visit) || !isUnknown(value)) return
  const now = office.clock.now()
  const known = personId !== ''
  if (known) for (const kind of ['codePerson', 'codeFirst'] as const) office.desk.limits.take(kind, personId, now)
  if (visit.address !== '' || !known) office.desk.limits.take('codeAddress', visit.address, now)
}
