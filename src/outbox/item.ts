/** What lies in the outbox, and how an attempt changes it. Pure. */
import type { Output } from '@shared/contract/actions'
import type { ReportInput, RouteView, Decision } from '@shared/contract/hazard'
import type { FinishInput, PractisedInput } from '@shared/contract/quiz'
import type { CheckInAnswer, CheckInInput, CountInput, EvidenceInput, SignInInput } from '@shared/contract/session'
import type { AnswerInput, QuestionInput } from '@shared/contract/sessionDesk'
import type { CallInput } from '@shared/contract/sessionRoll'
import type { SupplementInput } from '@shared/contract/supplement'
import type { Problem } from '@shared/contract/envelope'
import { problems } from '@shared/contract/problems'

/** A photo on this phone; its file has the photo's own id as name. */
export interface KeptPhoto {
  readonly id: string
  /** The file's name on this phone; usePhotoAddresses turns it into what an Image shows. '' once the photo is with the office. */
  readonly localPath: string
  /** bytes */
  readonly size: number
  readonly sha256: string
  readonly width: number
  readonly height: number
  /** When it was taken, in words, as long as time and place are not printed on it: the place may be told last. */
  readonly taken?: string
}
export interface ItemPhoto extends KeptPhoto {
  /** The office has the very bytes. */
  readonly sent: boolean
  /** Why the office or the phone could not take it. */
  readonly say?: string
}
/** `sending` outlives a killed app: the next flush takes it up again. */
export type ItemState = 'waiting' | 'sending' | 'sent' | 'refused'

interface Waiting {
  readonly v: 1
  readonly id: string
  readonly state: ItemState
  /** The member, or `resident`: nobody else may send it. */
  readonly who: string
  /** The unit acted for when it was written. */
  readonly as?: string
  /** When it was saved, ms since 1970. */
  readonly at: number
  readonly attempts: number
  /** Not before this, unless the network comes back or a person presses. */
  readonly nextAt: number
  readonly photos: readonly ItemPhoto[]
  /** Why it is still here. */
  readonly problem?: Problem
}
export type ReportWords = Omit<ReportInput, 'id' | 'receipt' | 'photos'>
export interface ReportItem extends Waiting {
  readonly kind: 'report'
  readonly receipt: string
  readonly report: ReportWords
  /** The office has the report itself, photos apart, under this id. */
  readonly reportId?: string
  readonly number?: string
  readonly route?: RouteView
}
type WithPhotos = Extract<Decision, { photos: readonly unknown[] }>
type WithoutPhotos<D> = D extends WithPhotos ? Omit<D, 'photos'> : never
/** A decision that brings photos: 立行立改, 整改完成, 补充材料 or 未整改. */
export type PhotoDecision = WithoutPhotos<WithPhotos>
export interface DecisionItem extends Waiting {
  readonly kind: 'decision'
  readonly decision: PhotoDecision
}
/** Somebody's own check-in. `claimedAt` and how the code was read stay those of the scan, however late it goes out. */
export interface CheckInItem extends Waiting {
  readonly kind: 'checkIn'
  readonly checkIn: CheckInInput
  /** What it counted as; there once it is sent. */
  readonly answer?: CheckInAnswer
}
/** What proves a session, photos apart: they lie on the phone. */
export type ProofWords = { readonly kind: 'photo' } | Exclude<EvidenceInput, { kind: 'photo' }>
/** A proof of one session. Told twice it is one. */
export interface ProofItem extends Waiting {
  readonly kind: 'proof'
  readonly session: string
  readonly proof: ProofWords
  /** What it came to; there once it is sent. */
  readonly answer?: Output<'session.prove'>
}
/** What is entered for 补充登记, photos apart: they lie on the phone. */
export type SupplementWords = Omit<SupplementInput, 'photos'>
/** One entry of 补充登记; its id is the entry's own, so that it counts once however often it goes out. */
export interface SupplementItem extends Waiting {
  readonly kind: 'supplement'
  readonly supplement: SupplementWords
}
/** What officers and helpers enter on a session: 代签, 点数 with its corrections, the roll's marks, questions at a stand and their answers. */
export type SessionEntry =
  | { readonly action: 'session.signIn'; readonly data: SignInInput }
  | { readonly action: 'session.count'; readonly data: CountInput }
  | { readonly action: 'session.call'; readonly data: CallInput }
  | { readonly action: 'session.ask'; readonly data: QuestionInput }
  | { readonly action: 'session.answer'; readonly data: AnswerInput; readonly session: string }
/** The session something is entered on. */
export function sessionOf(entry: SessionEntry): string {
  switch (entry.action) {
    case 'session.ask': return entry.data.session
    case 'session.answer': return entry.session
    default: return entry.data.id
  }
}
export interface EntryItem extends Waiting {
  readonly kind: 'entry'
  readonly entry: SessionEntry
  /** Its place among the entries of this phone: a correction must not overtake what it corrects. */
  readonly turn: number
  /** Not of a roll, whose board is read anew. */
  readonly answer?: Output<'session.signIn'> | Output<'session.count'> | Output<'session.ask'>
}
/** What was answered without network: a paper handed in, or what was missed practised once more. The office grades both. */
export type QuizAnswers =
  | { readonly action: 'quiz.finish'; readonly data: FinishInput }
  | { readonly action: 'quiz.practised'; readonly data: PractisedInput }
/** Gone once it is sent: its result is read from the office. */
export interface QuizItem extends Waiting {
  readonly kind: 'quiz'
  readonly title: string
  readonly quiz: QuizAnswers
}
/** Items that may bring photos. */
export type PhotoItem = ReportItem | DecisionItem | ProofItem | SupplementItem
export type Item = PhotoItem | CheckInItem | EntryItem | QuizItem

const waits = [5_000, 15_000, 60_000, 300_000, 900_000, 1_800_000]

/** How long to wait after so many attempts, ms; spread by the id, so that a village back online does not come all at once. */
export function waitAfter(attempts: number, id: string): number {
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] as number
  const spread = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7) / 1000
  return Math.round(wait * (1 + spread / 4))
}

// Refusals of a ticket or of half a photo concern this attempt, not the report: the next attempt begins the photo anew.
const passing: readonly string[] = ['ticket_unknown', 'photo_mismatch']

/** After an attempt that failed: refused and kept for mending, or waiting for its next time. */
export function settled<I extends Item>(item: I, met: Problem, now: number): I {
  // The same lost network, of something that is kept: it goes out by itself.
  const problem = met.code === 'offline' ? { ...met, say: problems.offline_kept.say } : met
  const stays = problem.kind === 'later' || problem.kind === 'broken' || problem.kind === 'sign_in' || passing.includes(problem.code)
  if (!stays) return { ...item, state: 'refused', problem }
  const nextAt = problem.kind === 'sign_in' ? now : now + waitAfter(item.attempts, item.id)
  return { ...item, state: 'waiting', problem, nextAt }
}
/** Sent: nothing stands against it any more, and its photos are the office's. */
export function done<I extends Item>(item: I): I {
  const { problem: _, ...rest } = item
  return { ...(rest as I), state: 'sent', photos: item.photos.map((photo) => ({ ...photo, sent: true, localPath: '' })) }
}
/** Whether it still has to go out. */
export const pending = (item: Item): boolean => item.state === 'waiting' || item.state === 'sending'
