/**
 * How an older document becomes a current one (design decision 5): `upgrades[kind][n]` turns version n+1 into n+2.
 * Every store applies them on read; a step that changes a queried field is back-filled when the store opens.
 * The steps of `ledger`, `audit` and `seal` must stay empty: their rows are proof and are read as they were written.
 */
import type { Kind } from './documents'
import { liftMark, placeMark } from './upgrades.counting'
import { liftReport } from './upgrades.hazard'
import { limitAttendee, limitRoll, withPartners } from './upgrades.session'
import { liftPhoto } from './upgrades.photo'
import type { Stored } from './upgrades.hazard'

export type { Stored }
export type Upgrade = (older: Stored) => Stored
export type Upgrades = Readonly<Record<Kind, readonly Upgrade[]>>

export const upgrades: Upgrades = {
  unit: [],
  person: [],
  login: [],
  signIn: [],
  post: [],
  report: [liftReport],
  informant: [],
  photo: [liftPhoto],
  file: [],
  ledger: [],
  tally: [],
  mark: [liftMark, placeMark],
  standing: [],
  cluster: [],
  letter: [],
  event: [],
  audit: [],
  seal: [],
  inbox: [],
  grant: [],
  dispatch: [],
  moderation: [],
  mediaTrace: [],
  routing: [],
  suggestion: [],
  campaign: [],
  attendee: [limitAttendee],
  namesakes: [],
  roll: [limitRoll],
  desk: [],
  question: [],
  publication: [],
  session: [],
  sessionCode: [],
  sessionCount: [withPartners],
  supplement: [],
  quizQuestion: [],
  quizVersion: [],
  competition: [],
  quizPool: [],
  quizEntry: [],
  quizAttempt: [],
  quizBook: [],
  quizDecision: [],
  quizNetwork: [],
  quizNational: [],
  quizDraw: [],
  quizDrawPart: [],
  quizCertificate: [],
  bankImport: [],
  bankPiece: [],
  bankPart: [],
  bankShelf: [],
  paperSums: [],
  staff: [],
  setting: [],
  job: [],
  workPart: [],
}
/** Every kind there is. */
export const kinds = Object.keys(upgrades) as readonly Kind[]
/** The version a document of this kind is written with. */
export const currentVersion = (kind: Kind, table: Upgrades = upgrades): number => table[kind].length + 1
