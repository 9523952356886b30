/** A row of the ledger about a competition. */
import { aboutCompetition } from '@shared/domain/quizFigures'
import type { Competition, LedgerRow } from '../ports/documents'

export const quizRow = (competition: Competition, row: Pick<LedgerRow, '_id' | 'measure' | 'scopes' | 'personId' | 'facets'> & Partial<LedgerRow>, at: number, receivedAt: number): LedgerRow =>
  ({ v: 1, unitId: row.scopes[1] ?? '', at, receivedAt, amount: 1, source: 'quiz', about: aboutCompetition(competition._id), ...row })
