/** Event → what follows (design decision 7). Every reaction may run again: it finds out what is already there. */
import type { StepName } from '@shared/domain/hazardMoves'
import { moveNames } from '@shared/domain/hazardMoves'
import { alarms } from '@shared/domain/timing'
import type { OfficeEvent } from './ports/documents'
import type { Office } from './ports/office'
import { tellAboutCase } from './reactions/tellAboutCase'
import { tellAboutAlarm } from './reactions/tellAboutAlarm'
import { tellAboutDraw } from './reactions/tellAboutDraw'
import { tellAboutPublication } from './reactions/tellAboutPublication'
import { tellAboutQuestion } from './reactions/tellAboutQuestion'
import { tellAboutSuggestion } from './reactions/tellAboutSuggestion'
import { eraseBook, eraseFromQuestions, eraseFromReports, eraseInbox, eraseMessages } from './records/erasure'
import { listDraws } from './usecases/quiz/listDraws'
import { checkAnswer } from './usecases/session/checkAnswer'
import { dropRefusedPhoto } from './usecases/session/dropRefusedPhoto'
import { settleSession } from './usecases/session/settleSession'
import { dropRefusedEvidence } from './usecases/supplement/dropRefusedEvidence'
import { cleanPhoto } from './usecases/photo/cleanPhoto'
import { eraseLeftFiles } from './usecases/photo/eraseLeftFiles'

export type Reaction = (office: Office, event: OfficeEvent) => Promise<void>

const aboutCase = (move: StepName): [string, Reaction] => [`hazard.${move}`, (office, event) => tellAboutCase(office, move, event)]
const idIn = (event: OfficeEvent, key: string): string => String(event.payload[key] ?? '')

export const reactions: ReadonlyMap<string, Reaction> = new Map<string, Reaction>([
  ...(['submit', 'absorb', 'release', ...moveNames] as const).map(aboutCase),
  ...alarms.map((alarm): [string, Reaction] => [`hazard.${alarm}`, (office, event) => tellAboutAlarm(office, alarm, event)]),
  ['photo.received', (office, event) => cleanPhoto(office, idIn(event, 'photoId'))],
  ['photo.refused', async (office, event) => {
    await cleanPhoto(office, idIn(event, 'photoId'))
    await dropRefusedPhoto(office, idIn(event, 'photoId'))
    await dropRefusedEvidence(office, idIn(event, 'photoId'))
  }],
  ['photo.masked', (office, event) => eraseLeftFiles(office, event.payload)],
  ['photo.withdrawn', (office, event) => eraseLeftFiles(office, event.payload)],
  ['suggestion.answered', (office, event) => tellAboutSuggestion(office, idIn(event, 'suggestionId'))],
  ['question.answered', (office, event) => tellAboutQuestion(office, idIn(event, 'questionId'))],
  // At once; what is too long for it the job goes on with.
  ['quiz.listing', async (office) => { await listDraws(office, office.clock.now() + 10_000) }],
  ['quiz.drawn', (office, event) => tellAboutDraw(office, idIn(event, 'competitionId'))],
  ['publication.offered', (office, event) => checkAnswer(office, idIn(event, 'publicationId'))],
  ['publication.settled', (office, event) => tellAboutPublication(office, idIn(event, 'publicationId'))],
  ['session.settle', async (office, event) => { await settleSession(office, idIn(event, 'sessionId')) }],
  ['person.erased', async (office, event) => {
    await eraseFromReports(office, idIn(event, 'personId'))
    await eraseFromQuestions(office, idIn(event, 'personId'))
    await eraseBook(office, idIn(event, 'personId'))
    await eraseInbox(office, idIn(event, 'personId'))
    await eraseMessages(office, idIn(event, 'personId'))
  }],
])
