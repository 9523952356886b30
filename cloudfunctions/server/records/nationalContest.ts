/** The office may declare ONE competition of a campaign to be the national contest (2a 2b): whoever took part in two would count twice in one row. */
import { nationalTaken } from '@shared/contract/problems.office'
import type { CompetitionCard } from '@shared/domain/quizCompetition'
import type { Tx } from '../ports/store'
import { Refusal } from './refusal'

interface Declared {
  readonly id: string
  readonly campaign: string
  readonly card: CompetitionCard
}
/** The guard of the campaign: taken with the card that says so, free again when that card no longer does. @throws Refusal `quiz_national_taken` with the other's name. */
export async function holdNational(tx: Tx, { id, campaign, card }: Declared, at: number): Promise<void> {
  const held = await tx.get('quizNational', campaign)
  if (!card.national) {
    if (held?.competitionId === id) await tx.remove('quizNational', campaign)
    return
  }
  if (held?.competitionId === id) return
  const other = held && (await tx.get('competition', held.competitionId))
  if (other?.card.national === true) throw new Refusal('quiz_national_taken', 'card.national', nationalTaken(other.card.title))
  await tx.put('quizNational', { _id: campaign, v: 1, competitionId: id, at })
}
