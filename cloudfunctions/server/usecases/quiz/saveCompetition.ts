/** Sets a competition up for the unit acted for, or changes it: everything while it is prepared, its words and a later end once it is published. */
import type { CompetitionInput } from '@shared/contract/quizOffice'
import { rulesFrozen } from '@shared/contract/problems.office'
import { dayWords } from '@shared/domain/calendar'
import { cardFault, mayFollowRules } from '@shared/domain/quizCompetition'
import type { CompetitionCard } from '@shared/domain/quizCompetition'
import type { Caller } from '../../ports/caller'
import type { Competition, Unit } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { currentCampaign } from '../../records/campaigns'
import { canonical } from '../../records/canonical'
import { changeCompetition, noteCompetition } from '../../records/changeCompetition'
import { competitionView } from '../../records/competitionView'
import { holdNational } from '../../records/nationalContest'
import { checkSessionTime } from '../../records/quizBound'
import { isListed } from '../../records/quizDraws'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal with the field. */
async function checkCard(office: Office, caller: Caller, owner: Unit, card: CompetitionCard): Promise<void> {
  const fault = cardFault(card)
  if (fault) throw new Refusal(fault.code, `card.${fault.field}`)
  if (card.national && (owner.kind !== 'office' || caller.acting?.roles.some((role) => role === 'clerk' || role === 'officeLeader') !== true)) throw new Refusal('quiz_national_office', 'card.national')
  if (card.audience.kind === 'units') {
    const units = await unitsOf(office)
    if (card.audience.unitIds.some((id) => units.get(id)?.scopes.includes(owner._id) !== true)) throw new Refusal('quiz_audience', 'card.audience')
  }
  if (!card.bound) return
  const session = await office.store.get('session', card.bound.sessionId)
  const { stand } = card.bound
  if (session?.leadId !== owner._id || (stand !== null && !session.card.stands.some(({ key }) => key === stand))) throw new Refusal('quiz_session_unknown', 'card.bound')
}

/** Who takes part for a prize has read them; who may claim one is settled with the list (W-18). */
function checkRules(competition: Competition, rulesText: string, now: number): void {
  const published = competition.card.rulesText
  if (isListed(competition) && rulesText !== published) throw new Refusal('quiz_rules_frozen', 'card.rulesText')
  const day = dayWords(now)
  if (!mayFollowRules(published, rulesText, day)) throw new Refusal('quiz_rules_frozen', 'card.rulesText', rulesFrozen(day))
}

/** What nobody who has answered already could be wronged by. */
const words = (card: CompetitionCard) => ({ ...card, title: '', intro: '', rulesText: '', until: 0 })
/** @throws Refusal `quiz_published`, `quiz_rules_frozen`. */
function changed(competition: Competition, card: CompetitionCard, now: number): Competition {
  const onlyWords = canonical(words(competition.card)) === canonical(words(card)) && card.until >= competition.until
  if (competition.state !== 'draft' && !onlyWords) throw new Refusal('quiz_published')
  if (competition.state !== 'draft' && card.prizes.trim() !== '') checkRules(competition, card.rulesText, now)
  return { ...competition, card, from: card.from, until: card.until }
}

async function create(office: Office, caller: Caller, owner: Unit, campaign: string, { id, card }: CompetitionInput): Promise<Competition> {
  const now = office.clock.now()
  return office.store.transact(async (tx) => {
    const there = await tx.get('competition', id)
    if (there) {
      if (there.ownerId === owner._id && canonical(there.card) === canonical(card)) return there
      throw new Refusal('different_body')
    }
    const step = { move: 'create', at: now, byPersonId: caller.personId, ground: '' } as const
    const made: Competition = {
      _id: id, v: 1, campaign, state: 'draft', version: 1, ownerId: owner._id, scopes: owner.scopes, card, from: card.from, until: card.until,
      ranking: { on: false, ground: '' }, openedAt: 0, poolParts: 0, createdBy: caller.personId, createdAt: now, updatedAt: now, steps: [step],
    }
    await holdNational(tx, { id, campaign, card }, now)
    await tx.create('competition', made)
    await noteCompetition(tx, made, step, owner._id)
    return made
  })
}

/** @throws Refusal of `cardFault`, `quiz_national_office`, `quiz_audience`, `quiz_session_unknown`, `quiz_session_time`, `quiz_published`, `quiz_rules_frozen`, `quiz_national_taken`, `quiz_moved`. */
export const saveCompetition: UseCase<'quiz.saveCompetition'> = async (office, caller, input) => {
  const owner = caller.acting?.unit
  if (!owner) throw new Refusal('not_allowed')
  const { id, version, card } = input
  await checkCard(office, caller, owner, card)
  const there = await office.store.get('competition', id)
  // A session that was moved since does not keep the words of a published one from being mended.
  if (!there || there.state === 'draft') await checkSessionTime(office, card)
  const campaign = there?.campaign ?? (await currentCampaign(office))._id
  const saved = version === 0 ? await create(office, caller, owner, campaign, input) : await changeCompetition(office, caller, id, {
    what: 'change', ground: '', version,
    next: (competition, now) => changed(competition, card, now),
    along: (tx, now) => holdNational(tx, { id, campaign, card }, now),
    isDone: (competition) => canonical(competition.card) === canonical(card),
  })
  return competitionView(office, saved, true)
}
