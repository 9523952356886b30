/**
 * Policy is a table (design decision 3): who may use an action at all. The object itself is checked by
 * `records/authorise.ts` with the relation to the case; `hazardMoves` guards each move.
 */
import type { Role, UnitKind } from './words'

export type PolicyKey = keyof typeof policy

/** `anyone` = also without signing in · `signedIn` = residents too · else the roles that may. */
export type Rule = 'anyone' | 'signedIn' | readonly Role[]

const officers = ['safetyOfficer', 'head', 'liaison', 'deputy', 'supervisor', 'clerk', 'officeLeader'] as const
export const policy = {
  enter: 'anyone',
  trace: 'anyone',
  self: 'signedIn',
  report: 'signedIn',
  ownReports: 'signedIn',
  sendPhoto: 'signedIn',
  /** A stranger gets 404 from the object check. */
  readCase: 'signedIn',
  decideCase: 'signedIn',
  listCases: officers,
  /** 定为重大 and 降为一般: an authorised person decides (field.md, Who grades). */
  gradeMajor: ['head', 'supervisor', 'officeLeader'],
  maskPhoto: ['safetyOfficer', 'head', 'supervisor', 'clerk', 'officeLeader'],
  reportForOthers: officers,
  routing: ['clerk', 'officeLeader'],
  boards: ['clerk', 'officeLeader'],
  /** Figures of the unit acted for and all below it. */
  figures: officers,
  /** 12345/12350 转办件. */
  hotline: ['clerk', 'officeLeader'],
  answerSuggestions: ['clerk', 'officeLeader'],
  /** What waits for people before others see it (W-07). */
  moderate: ['clerk', 'officeLeader'],
  /** 问答 is for everybody. */
  readAnswers: 'anyone',
  /** Checking in: residents too, by a random number (field.md). */
  checkIn: 'signedIn',
  /** What one may see of a session depends on what one is to it. */
  readSession: 'signedIn',
  /** Calling the roll, counting, a stand's desk: helpers are plain employees named on the session. */
  helpSession: 'signedIn',
  organise: officers,
  /** Answering: residents too, by a random number; for whom a competition is meant, it says itself. */
  takeQuiz: 'signedIn',
  /** Whoever is shown a certificate may see whether it is one. */
  checkCertificate: 'anyone',
  /** Competitions of the unit acted for. */
  organiseQuiz: officers,
  /** Questions with their keys. */
  quizBank: officers,
  /** The project's own bank into the office's. */
  fillBank: ['clerk', 'officeLeader'],
  /** Ranking is off unless a leader of the office says why (decision 16). */
  rankQuiz: ['officeLeader'],
  /** The campaign's own settings. */
  campaign: ['clerk', 'officeLeader'],
} as const satisfies Record<string, Rule>

/** Does the table let a person with these roles (in the unit acted for) use this action? */
export function allows(key: PolicyKey, roles: readonly Role[], signedIn: boolean): boolean {
  const rule: Rule = policy[key]
  if (rule === 'anyone') return true
  if (rule === 'signedIn') return signedIn
  return signedIn && rule.some((role) => roles.includes(role))
}

/** Posts that only the safety office itself gives: an enterprise that names a clerk of its own gains nothing by it (T-27). */
const ofTheOffice: readonly Role[] = ['clerk', 'officeLeader', 'confidentialityOfficer', 'auditor']
export const mayAppoint = (kind: UnitKind, role: Role): boolean => kind === 'office' || !ofTheOffice.includes(role)
