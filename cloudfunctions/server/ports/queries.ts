/**
 * Every (where, order) pair the office ever asks is a named query here; the indexes of every database are generated
 * from this file. Where = equals on fields, `has` (array contains, on `scopes`), `oneOf` (≤ 30 values on one field),
 * and a range on the order field only. Order ends in `_id`.
 */
import type { Doc, Kind } from './documents'

export interface QueryShape {
  readonly kind: Kind
  readonly equals: readonly string[]
  readonly has?: 'scopes'
  readonly oneOf?: string
  readonly orderBy: string
  readonly direction: 'asc' | 'desc'
}
const query = <const Q extends QueryShape>(shape: Q): Q => shape

export const queries = {
  unitsByParent: query({ kind: 'unit', equals: ['parentId'], orderBy: 'order', direction: 'asc' }),
  unitsByKind: query({ kind: 'unit', equals: ['kind'], orderBy: 'order', direction: 'asc' }),
  unitsInScope: query({ kind: 'unit', equals: [], has: 'scopes', orderBy: 'order', direction: 'asc' }),
  unitsByCode: query({ kind: 'unit', equals: ['code'], orderBy: 'order', direction: 'asc' }),
  /** Members alone: residents have no name. */
  personsNamed: query({ kind: 'person', equals: ['name'], orderBy: 'createdAt', direction: 'asc' }),
  postsOfPerson: query({ kind: 'post', equals: ['personId'], orderBy: 'since', direction: 'asc' }),
  postsOfUnit: query({ kind: 'post', equals: ['unitId'], orderBy: 'since', direction: 'asc' }),
  postsInRole: query({ kind: 'post', equals: ['unitId', 'role'], orderBy: 'since', direction: 'asc' }),
  loginsOfPerson: query({ kind: 'login', equals: ['personId'], orderBy: 'provider', direction: 'asc' }),
  signInsByExpiry: query({ kind: 'signIn', equals: [], orderBy: 'expiresAt', direction: 'asc' }),
  signInsOfPerson: query({ kind: 'signIn', equals: ['personId'], orderBy: 'createdAt', direction: 'desc' }),
  reportsGrave: query({ kind: 'report', equals: ['handlerId', 'grave'], oneOf: 'state', orderBy: 'fixBy', direction: 'asc' }),
  reportsDue: query({ kind: 'report', equals: ['handlerId'], oneOf: 'state', orderBy: 'dueAt', direction: 'asc' }),
  reportsToMend: query({ kind: 'report', equals: ['assigneeId', 'state'], orderBy: 'dueAt', direction: 'asc' }),
  reportsToReview: query({ kind: 'report', equals: ['reviewerId'], orderBy: 'dueAt', direction: 'asc' }),
  reportsInScope: query({ kind: 'report', equals: [], has: 'scopes', oneOf: 'state', orderBy: 'updatedAt', direction: 'desc' }),
  reportsByMovement: query({ kind: 'report', equals: ['open'], orderBy: 'updatedAt', direction: 'asc' }),
  reportsToWake: query({ kind: 'report', equals: ['open'], orderBy: 'wakeAt', direction: 'asc' }),
  standingsOfLevel: query({ kind: 'standing', equals: ['level'], has: 'scopes', oneOf: 'word', orderBy: 'foundAt', direction: 'desc' }),
  standingsOfCategory: query({ kind: 'standing', equals: ['category'], has: 'scopes', oneOf: 'word', orderBy: 'foundAt', direction: 'desc' }),
  standingsOfUnit: query({ kind: 'standing', equals: ['unitId'], oneOf: 'word', orderBy: 'foundAt', direction: 'desc' }),
  clustersByThird: query({ kind: 'cluster', equals: [], orderBy: 'thirdAt', direction: 'desc' }),
  reportsAtPlace: query({ kind: 'report', equals: ['placeKey'], orderBy: 'receivedAt', direction: 'desc' }),
  lettersByDue: query({ kind: 'letter', equals: ['open'], orderBy: 'dueAt', direction: 'asc' }),
  informantsOfPerson: query({ kind: 'informant', equals: ['personId'], orderBy: 'receivedAt', direction: 'desc' }),
  /** The first report with a code keeps it: who has seen a receipt cannot lay another case over it. */
  informantsByReceipt: query({ kind: 'informant', equals: ['receiptHash'], orderBy: 'receivedAt', direction: 'asc' }),
  ledgerByTime: query({ kind: 'ledger', equals: [], orderBy: 'receivedAt', direction: 'asc' }),
  /** Everything about one session or case, as it came. */
  ledgerAbout: query({ kind: 'ledger', equals: ['about'], orderBy: 'receivedAt', direction: 'asc' }),
  ledgerOfPerson: query({ kind: 'ledger', equals: ['personId'], orderBy: 'at', direction: 'desc' }),
  sessionsInScope: query({ kind: 'session', equals: [], has: 'scopes', oneOf: 'state', orderBy: 'startsAt', direction: 'asc' }),
  sessionsBackwards: query({ kind: 'session', equals: [], has: 'scopes', oneOf: 'state', orderBy: 'startsAt', direction: 'desc' }),
  sessionsOfSeries: query({ kind: 'session', equals: ['seriesId'], orderBy: 'startsAt', direction: 'asc' }),
  sessionsOfLead: query({ kind: 'session', equals: ['leadId', 'kind'], orderBy: 'startsAt', direction: 'asc' }),
  sessionsOfKind: query({ kind: 'session', equals: ['kind'], oneOf: 'state', orderBy: 'startsAt', direction: 'asc' }),
  sessionsToEnd: query({ kind: 'session', equals: ['state'], orderBy: 'endsAt', direction: 'asc' }),
  codesOfSession: query({ kind: 'sessionCode', equals: ['sessionId'], orderBy: 'createdAt', direction: 'asc' }),
  attendeesToForget: query({ kind: 'attendee', equals: [], orderBy: 'forgetAt', direction: 'asc' }),
  rollsToForget: query({ kind: 'roll', equals: [], orderBy: 'forgetAt', direction: 'asc' }),
  rollsOfSession: query({ kind: 'roll', equals: ['sessionId'], orderBy: 'group', direction: 'asc' }),
  questionsOfSession: query({ kind: 'question', equals: ['sessionId', 'state'], orderBy: 'at', direction: 'asc' }),
  questionsAtStand: query({ kind: 'question', equals: ['sessionId', 'state', 'stand'], orderBy: 'at', direction: 'asc' }),
  questionsOfAsker: query({ kind: 'question', equals: ['askerId'], orderBy: 'at', direction: 'desc' }),
  publicationsByState: query({ kind: 'publication', equals: ['state'], orderBy: 'at', direction: 'desc' }),
  publicationsOfCategory: query({ kind: 'publication', equals: ['state', 'category'], orderBy: 'at', direction: 'desc' }),
  sessionCountsInScope: query({ kind: 'sessionCount', equals: ['campaign'], has: 'scopes', orderBy: 'startsAt', direction: 'asc' }),
  supplementsInScope: query({ kind: 'supplement', equals: ['campaign'], has: 'scopes', oneOf: 'state', orderBy: 'at', direction: 'desc' }),
  supplementsOfActivity: query({ kind: 'supplement', equals: ['campaign', 'activity', 'state'], has: 'scopes', orderBy: 'at', direction: 'desc' }),
  questionsOfBank: query({ kind: 'quizQuestion', equals: ['ownerId', 'state'], orderBy: 'changedAt', direction: 'desc' }),
  questionsOfCategory: query({ kind: 'quizQuestion', equals: ['ownerId', 'state', 'category'], orderBy: 'changedAt', direction: 'desc' }),
  questionsOfDifficulty: query({ kind: 'quizQuestion', equals: ['ownerId', 'state', 'difficulty'], orderBy: 'changedAt', direction: 'desc' }),
  questionsOfCell: query({ kind: 'quizQuestion', equals: ['ownerId', 'state', 'category', 'difficulty'], orderBy: 'changedAt', direction: 'desc' }),
  /** By how they begin. */
  questionsByStart: query({ kind: 'quizQuestion', equals: ['ownerId', 'state'], orderBy: 'begins', direction: 'asc' }),
  importsByState: query({ kind: 'bankImport', equals: ['state'], orderBy: 'at', direction: 'asc' }),
  /** The same to a reader: duplicates within a bank. */
  questionsByPrint: query({ kind: 'quizQuestion', equals: ['ownerId'], oneOf: 'print', orderBy: 'createdAt', direction: 'asc' }),
  /** Open to everybody or to some, the first to end first: kept in each process, since every home page asks. */
  competitionsOpen: query({ kind: 'competition', equals: ['state'], orderBy: 'until', direction: 'asc' }),
  competitionsInScope: query({ kind: 'competition', equals: [], has: 'scopes', oneOf: 'state', orderBy: 'from', direction: 'desc' }),
  entriesJoined: query({ kind: 'quizEntry', equals: ['competitionId'], has: 'scopes', orderBy: 'joinedAt', direction: 'asc' }),
  /** Who may win a prize: one row a person. */
  entriesPassed: query({ kind: 'quizEntry', equals: ['competitionId', 'passed'], orderBy: 'joinedAt', direction: 'asc' }),
  drawsOfState: query({ kind: 'quizDraw', equals: ['state'], orderBy: 'begunAt', direction: 'asc' }),
  attemptsToEnd: query({ kind: 'quizAttempt', equals: ['state'], orderBy: 'endsAt', direction: 'asc' }),
  attemptsOfStanding: query({ kind: 'quizAttempt', equals: ['competitionId', 'standing'], orderBy: 'finishedAt', direction: 'asc' }),
  /** Those of one network: more starts from one hand. */
  attemptsOfNetwork: query({ kind: 'quizAttempt', equals: ['competitionId', 'standing', 'network'], orderBy: 'finishedAt', direction: 'asc' }),
  /** What officers have said about papers, the latest first. */
  decisionsOfQuiz: query({ kind: 'quizDecision', equals: ['competitionId'], orderBy: 'at', direction: 'desc' }),
  /** The rows behind 人次 under a unit. */
  attemptsCounted: query({ kind: 'quizAttempt', equals: ['countedAs'], has: 'scopes', orderBy: 'finishedAt', direction: 'asc' }),
  attemptsOfPerson: query({ kind: 'quizAttempt', equals: ['personId', 'state'], orderBy: 'startedAt', direction: 'desc' }),
  /** His papers that ended so: those with nothing in them may still be answered late (T-13). */
  endedOfPerson: query({ kind: 'quizAttempt', equals: ['personId', 'standing'], orderBy: 'finishedAt', direction: 'desc' }),
  /** Units that have said how many work there, in tree order. */
  staffInScope: query({ kind: 'staff', equals: [], has: 'scopes', orderBy: 'order', direction: 'asc' }),
  networksToForget: query({ kind: 'quizNetwork', equals: [], orderBy: 'forgetAt', direction: 'asc' }),
  /** Persons who count under a unit, by the day of their first act. */
  personsInScope: query({ kind: 'mark', equals: ['measure'], has: 'scopes', orderBy: 'firstDay', direction: 'asc' }),
  talliesOfScope: query({ kind: 'tally', equals: ['scope', 'measure'], orderBy: 'period', direction: 'asc' }),
  talliesOfScopes: query({ kind: 'tally', equals: ['measure'], oneOf: 'scope', orderBy: 'period', direction: 'asc' }),
  talliesByMeasure: query({ kind: 'tally', equals: ['measure'], orderBy: '_id', direction: 'asc' }),
  talliesInOrder: query({ kind: 'tally', equals: [], orderBy: '_id', direction: 'asc' }),
  eventsDue: query({ kind: 'event', equals: ['state'], orderBy: 'nextAt', direction: 'asc' }),
  auditUnsealed: query({ kind: 'audit', equals: ['sealed'], orderBy: 'at', direction: 'asc' }),
  auditAbout: query({ kind: 'audit', equals: ['about'], orderBy: 'at', direction: 'asc' }),
  auditInOrder: query({ kind: 'audit', equals: [], orderBy: '_id', direction: 'asc' }),
  sealsInOrder: query({ kind: 'seal', equals: [], orderBy: '_id', direction: 'asc' }),
  sealsBackwards: query({ kind: 'seal', equals: [], orderBy: '_id', direction: 'desc' }),
  inboxOfPerson: query({ kind: 'inbox', equals: ['personId'], orderBy: 'at', direction: 'desc' }),
  inboxUnread: query({ kind: 'inbox', equals: ['personId', 'readAt'], orderBy: 'at', direction: 'desc' }),
  grantsOpen: query({ kind: 'grant', equals: ['personId', 'templateId', 'state'], orderBy: 'at', direction: 'asc' }),
  grantsOfPerson: query({ kind: 'grant', equals: ['personId'], orderBy: 'at', direction: 'asc' }),
  dispatchesOfPerson: query({ kind: 'dispatch', equals: ['personId'], orderBy: 'at', direction: 'asc' }),
  moderationsByState: query({ kind: 'moderation', equals: ['state'], orderBy: 'at', direction: 'asc' }),
  mediaTracesByTime: query({ kind: 'mediaTrace', equals: [], orderBy: 'at', direction: 'asc' }),
  routingVersions: query({ kind: 'routing', equals: [], orderBy: '_id', direction: 'desc' }),
  suggestionsOfPerson: query({ kind: 'suggestion', equals: ['personId'], orderBy: 'at', direction: 'desc' }),
  filesOfRoom: query({ kind: 'file', equals: ['room'], orderBy: '_id', direction: 'asc' }),
  jobsByStart: query({ kind: 'job', equals: ['state'], orderBy: 'startedAt', direction: 'asc' }),
  suggestionsByState: query({ kind: 'suggestion', equals: ['state'], orderBy: 'at', direction: 'asc' }),
} satisfies Record<string, QueryShape>

export type QueryName = keyof typeof queries
type Shape<Q extends QueryName> = (typeof queries)[Q]
export type RowOf<Q extends QueryName> = Doc<Shape<Q>['kind']>
type Value = string | number | boolean | null
type OneOf<S> = S extends { oneOf: infer F extends string } ? { readonly [P in F]: readonly Value[] } : unknown
type Has<S> = S extends { has: infer F extends string } ? { readonly [P in F]: string } : unknown
/** equals: a value each · oneOf: a list (≤ 30) · has: one scope · from (incl.) / until (excl.): a range on the order field. */
export type ArgsOf<Q extends QueryName> = { readonly [F in Shape<Q>['equals'][number]]: Value } & OneOf<Shape<Q>> &
  Has<Shape<Q>> & { readonly from?: string | number; readonly until?: string | number }
