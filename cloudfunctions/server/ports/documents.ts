/**
 * The documents the store keeps, by kind. Rules (design decision 5): queried fields are top-level and never absent
 * (`null` or '' instead), names of at most 32 characters, times are epoch milliseconds (UTC),
 * `scopes` = the owning unit and all above it. Each feature's shapes stand in its own file.
 */
import type { InboxMessage, Login, Person, SignIn, Suggestion } from './documents.account'
import type { BankImport, BankPart, BankPiece, BankShelf } from './documents.bank'
import type { Campaign } from './documents.campaign'
import type { LedgerRow, Mark, Tally } from './documents.counting'
import type { CaseStanding, Cluster, Letter } from './documents.figures'
import type { Desk, Question, Roll } from './documents.desk'
import type { StoredFile } from './documents.files'
import type { Informant, Report } from './documents.hazard'
import type { Dispatch, Grant } from './documents.messages'
import type { MediaTrace, Moderation } from './documents.moderation'
import type { Publication } from './documents.publication'
import type { Photo } from './documents.photo'
import type { Competition, PaperSums, QuizAttempt, QuizBook, QuizCertificate, QuizDecision, QuizDraw, QuizDrawPart, QuizEntry, QuizNational, QuizNetwork, QuizPool, QuizQuestion, QuizVersion, Staff } from './documents.quiz'
import type { Attendee, Namesakes, Session, SessionCode, SessionCount } from './documents.session'
import type { RoutingTable, Setting } from './documents.settings'
import type { Supplement } from './documents.supplement'
import type { AuditRow, JobRun, OfficeEvent, Seal, WorkPart } from './documents.trail'
import type { Post, Unit } from './documents.units'

export type { Assignment } from '@shared/domain/routing'
export type { Base } from './documents.base'
export type { BankImport, BankShelf } from './documents.bank'
export type { Desk, Question, Roll, Stock } from './documents.desk'
export type { CaseStep, Controls, Extension, Grading, Hotline, MajorPlan, Outside, Place } from './documents.hazard'
export type { Assessment, Attendee, Card, CountedAmount, Group, Namesakes, Proof, Session, SessionCode, SessionCount, SessionStep, Stand } from './documents.session'
export type { Competition, CompetitionStep, Drawable, Missed, PaperSums, QuizAnswer, QuizAttempt, QuizBook, QuizCertificate, QuizDecision, QuizDraw, QuizDrawPart, QuizEntry, QuizNetwork, QuizPool, QuizQuestion, QuizResult, QuizVersion, Staff } from './documents.quiz'
export type { SupplementCount, SupplementStep } from './documents.supplement'
export type { AuditRow, Campaign, CaseStanding, Cluster, Dispatch, Grant, InboxMessage, Informant, JobRun, LedgerRow, Letter, Login, Mark, MediaTrace, Moderation, OfficeEvent, Person, Photo, Post, Publication, Report, RoutingTable, Seal, Setting, SignIn, StoredFile, Suggestion, Supplement, Tally, Unit, WorkPart }

export interface Documents {
  unit: Unit
  person: Person
  login: Login
  signIn: SignIn
  post: Post
  report: Report
  informant: Informant
  photo: Photo
  file: StoredFile
  ledger: LedgerRow
  tally: Tally
  mark: Mark
  standing: CaseStanding
  cluster: Cluster
  letter: Letter
  event: OfficeEvent
  audit: AuditRow
  seal: Seal
  inbox: InboxMessage
  grant: Grant
  dispatch: Dispatch
  moderation: Moderation
  mediaTrace: MediaTrace
  routing: RoutingTable
  suggestion: Suggestion
  campaign: Campaign
  attendee: Attendee
  namesakes: Namesakes
  roll: Roll
  desk: Desk
  question: Question
  publication: Publication
  session: Session
  sessionCode: SessionCode
  sessionCount: SessionCount
  supplement: Supplement
  quizQuestion: QuizQuestion
  quizVersion: QuizVersion
  competition: Competition
  quizPool: QuizPool
  quizEntry: QuizEntry
  quizAttempt: QuizAttempt
  quizBook: QuizBook
  quizDecision: QuizDecision
  quizNetwork: QuizNetwork
  quizNational: QuizNational
  quizDraw: QuizDraw
  quizDrawPart: QuizDrawPart
  quizCertificate: QuizCertificate
  bankImport: BankImport
  bankPiece: BankPiece
  bankPart: BankPart
  bankShelf: BankShelf
  paperSums: PaperSums
  staff: Staff
  setting: Setting
  job: JobRun
  workPart: WorkPart
}
export type Kind = keyof Documents
export type Doc<K extends Kind> = Documents[K]
