/** Who may carry a case away on paper: those who handle it, review it or run the office, while it has a handler. */
import type { Relation } from '@shared/domain/words'
import type { Report } from '../ports/documents'

const printers: readonly Relation[] = ['handler', 'supervisor', 'office']

/** Never for a case against somebody: paper would carry the informant's words to the accused (T-10). */
export const mayPrintSheet = ({ assignment }: Report, relations: readonly Relation[]): boolean =>
  assignment.handlerId !== null && assignment.barredIds.length === 0 && relations.some((relation) => printers.includes(relation))
