/** The quiz: the bank and its versions, competitions and their frozen pools, attempts, and what a person has missed. */
import type { CompetitionCard, CompetitionMoveName, CompetitionState } from '@shared/domain/quizCompetition'
import type { DrawState } from '@shared/domain/quizDraw'
import type { PoolCell } from '@shared/domain/quizDrawing'
import type { AttemptStanding, HoldReason } from '@shared/domain/quizFairness'
import type { AttemptVerdict } from '@shared/domain/quizVerdicts'
import type { QuestionSums } from '@shared/domain/quizAnalysis'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import type { TriesUsed } from '@shared/domain/quizTries'
import type { BankState, Difficulty, QuestionKind, QuizCategory, QuizIndustry } from '@shared/domain/quizWords'
import type { Base } from './documents.base'

/** A question of a bank as lists show it; what it says stands in its versions. */
export interface QuizQuestion extends Base {
  /** The unit whose bank it is in; the office's is everybody's. */
  readonly ownerId: string
  readonly state: BankState
  /** The number of the current version. */
  readonly version: number
  readonly kind: QuestionKind
  readonly category: QuizCategory
  readonly difficulty: Difficulty
  readonly industry: QuizIndustry
  readonly stem: string
  /** How it begins, as one looks for it (domain/quizQuestion.ts). */
  readonly begins: string
  /** Options to shuffle; 0 = 判断. */
  readonly options: number
  /** Hash of what a reader would call the same question (`printOf`). */
  readonly print: string
  readonly createdAt: number
  readonly changedAt: number
}
/** A version of a question, written once and never changed: `_id` = `<question>@<n>`. Papers name versions, so an old one is always gradable. */
export interface QuizVersion extends Base, BankQuestion {
  readonly questionId: string
  readonly number: number
  readonly at: number
  readonly by: string
}

export interface CompetitionStep {
  readonly move: CompetitionMoveName | 'create' | 'change' | 'ranking' | 'freezeDraw' | 'draw'
  readonly at: number
  readonly byPersonId: string
  readonly ground: string
}
export interface Competition extends Base {
  readonly campaign: string
  readonly state: CompetitionState
  readonly version: number
  readonly ownerId: string
  /** The owner and all above it: who may list it, and where its own figures count. */
  readonly scopes: readonly string[]
  readonly card: CompetitionCard
  /** = card.from, card.until; queried copies. */
  readonly from: number
  readonly until: number
  /** Off unless an office leader has switched it on with a ground (decision 16). */
  readonly ranking: { readonly on: boolean; readonly ground: string }
  readonly openedAt: number
  /** Parts of its frozen pool; 0 while it is prepared. */
  readonly poolParts: number
  readonly createdBy: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly steps: readonly CompetitionStep[]
}
/** A part of what may be drawn, as it was when the competition was opened: `_id` = `<competition>:<n>`; in parts, since a document has an end. */
export interface QuizPool extends Base {
  readonly cells: readonly PoolCell[]
}

/** A person in a competition: `_id` = `<competition>:<person>`. The one document that starts meet at (its guard). */
export interface QuizEntry extends Base {
  readonly competitionId: string
  readonly personId: string
  /** Where he is among those who joined: his home unit then and all above it; until he counts, where he began last. */
  readonly scopes: readonly string[]
  readonly used: TriesUsed
  /** The attempt under way. */
  readonly running: { readonly attempt: string; readonly endsAt: number } | null
  readonly finished: number
  /** Attempts that count. */
  readonly counted: number
  /** The first of them; 0 while none does. */
  readonly joinedAt: number
  /** The best in per cent of the full mark; −1 without any. */
  readonly best: number
  readonly passed: boolean
  /** Corrections of what counts here, absent = none: whoever counts anew sees whether another did meanwhile. */
  readonly corrected?: number
}

/** What was chosen at one place of the paper: places of the paper's own option order. `at` = when it was tapped, as far as the office knows. */
export interface QuizAnswer {
  readonly chosen: readonly number[]
  readonly claimedAt: number
  readonly at: number
}
/** One try: `_id` = `<competition>:<person>:<day>:<number of that day>` (T-14). Paper, answers and result in one document: an answer is one get and one put (P12). */
export interface QuizAttempt extends Base {
  readonly competitionId: string
  readonly personId: string
  readonly state: 'running' | 'finished'
  readonly standing: AttemptStanding
  /** The measure that its 人次 is in, which names the campaign; '' while it counts nowhere. */
  readonly countedAs: string
  /** His home unit when he began, and all above it; without one, the competition's owner: where it counts, wherever he goes later. */
  readonly home: readonly string[]
  /** Where its 人次 counts, lowest first; empty while it does not. */
  readonly scopes: readonly string[]
  readonly startedAt: number
  readonly endsAt: number
  /** 0 while it runs. */
  readonly finishedAt: number
  readonly elder: boolean
  /** What the paper was drawn with; of a unit's paper, what it was shuffled with. */
  readonly seed: string
  readonly paper: readonly { readonly ref: string; readonly order: readonly number[] }[]
  readonly answers: readonly (QuizAnswer | null)[]
  /** What arrived after the time and was tapped before it, absent = nothing: never scored unless an officer lets it count (records/quizLate.ts). */
  readonly late?: readonly (QuizAnswer | null)[]
  /** Keyed hash of the network it was begun from; '' where nothing is known. */
  readonly network: string
  readonly overNetwork: boolean
  readonly held: HoldReason | null
  /** What an officer said last; all of it: `QuizDecision`. `turn`: corrections so far, absent = none. */
  readonly decided: { readonly verdict: AttemptVerdict; readonly ground: string; readonly by: string; readonly at: number; readonly turn?: number } | null
  readonly result: QuizResult | null
}
export interface QuizResult {
  readonly score: number
  readonly full: number
  readonly passed: boolean
  readonly points: readonly number[]
  readonly right: readonly boolean[]
  readonly took: number
}

/** One verdict of an officer on an attempt, written once: `_id` = `<attempt>:<turn>`, turn 0 for one that was held. */
export interface QuizDecision extends Base {
  readonly competitionId: string
  readonly attempt: string
  readonly verdict: AttemptVerdict
  readonly turn: number
  readonly ground: string
  readonly by: string
  readonly at: number
}

/** What a person has missed and not yet answered right twice: `_id` = his. */
export interface QuizBook extends Base {
  readonly missed: readonly Missed[]
  /** The last practices that were taken in, with what they were told: sending one again changes nothing. */
  readonly taken: readonly { readonly practice: string; readonly right: readonly (boolean | null)[]; readonly left: number }[]
}
export interface Missed {
  /** The version he missed last. */
  readonly ref: string
  readonly times: number
  /** Right answers since. */
  readonly right: 0 | 1
  readonly at: number
}

/** What papers of a competition say about a part of its questions: `_id` = `<competition>:<opened>:<part>`. The first part says how far the ledger has been counted. */
export interface PaperSums extends Base {
  readonly papers: number
  readonly through: { readonly at: number; readonly id: string }
  /** `key` = `<industry> <question version>`. */
  readonly rows: readonly ({ readonly key: string } & QuestionSums)[]
}
/** Which competition is the national contest of a campaign: `_id` = the campaign. The guard that there is one. */
export interface QuizNational extends Base {
  readonly competitionId: string
  readonly at: number
}
/** How many people work in a unit, as it or one above it has said: `_id` = the unit. */
export interface Staff extends Base {
  readonly scopes: readonly string[]
  /** Place in the tree. */
  readonly order: number
  readonly staff: number
  /** Grows with each change. */
  readonly version: number
  readonly at: number
  readonly by: string
  /** For which unit he said it; absent = nobody has written it down. */
  readonly toldBy?: string
}

/** Starts from one network within an hour: `_id` = `<competition>:<network>:<hour>`. */
export interface QuizNetwork extends Base {
  readonly starts: number
  /** When nobody asks for it any more. */
  readonly forgetAt: number
}

/** The draw of a competition's prizes: `_id` = the competition's. What it was begun with, then the list's hash, then seed and winners; never taken back. */
export interface QuizDraw extends Base {
  readonly state: DrawState
  readonly winners: number
  readonly source: string
  readonly begunAt: number
  readonly byPersonId: string
  /** While the list is made: parts read so far, and where to read on; '' = from the start. `whole`: everything is read. */
  readonly read: number
  readonly readTo: string
  readonly whole: boolean
  readonly count: number
  readonly leftOut: number
  readonly listHash: string
  /** The first entry of each part of the list: one part answers whether an entry is in it. */
  readonly firsts: readonly string[]
  readonly listedAt: number
  readonly seed: string
  readonly drawnAt: number
  readonly won: readonly Drawable[]
}
export interface Drawable {
  /** The public pseudonym. */
  readonly entry: string
  readonly personId: string
}
/** `_id` = `<competition>:r<n>` as read, `<competition>:<n>` of the sorted list; in parts, since a document has an end. */
export interface QuizDrawPart extends Base {
  readonly rows: readonly Drawable[]
}

/** A certificate that was asked for: `_id` = its code. It says of which paper, and no name; whether it is good, the paper says. */
export interface QuizCertificate extends Base {
  readonly attemptId: string
  readonly title: string
  readonly owner: string
  readonly campaign: string
  readonly finishedAt: number
  readonly attained: string
  readonly givenAt: number
}
