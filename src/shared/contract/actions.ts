/** Every action there is, by name. The office parses with it; phones import input schemas (`hazard.ts`, `photo.ts`) and types, never a `.rows` file. */
import type { InputOf, OutputOf } from './action'
import { account } from './account'
import { bank } from './bank.rows'
import { board } from './board'
import { calendar } from './calendar.rows'
import { campaign } from './campaign'
import { hazard } from './hazard.rows'
import { hazardFigures } from './hazardFigures.rows'
import { hazardOffice } from './hazardOffice.rows'
import { hazardRouting } from './hazardRouting.rows'
import { photo } from './photo.rows'
import { publications } from './publication.rows'
import { quiz } from './quiz.rows'
import { quizBank } from './quizBank.rows'
import { quizCertificate } from './quizCertificate.rows'
import { quizDraw } from './quizDraw.rows'
import { quizOffice } from './quizOffice.rows'
import { quizRates } from './quizRates.rows'
import { quizStudy } from './quizStudy.rows'
import { quizVerdicts } from './quizVerdicts.rows'
import { session } from './session.rows'
import { sessionDesk } from './sessionDesk.rows'
import { sessionFigures } from './sessionFigures.rows'
import { sessionRoll } from './sessionRoll.rows'
import { sessionSeries } from './sessionSeries.rows'
import { supplement } from './supplement.rows'

export const actions = { ...account, ...hazard, ...hazardRouting, ...hazardOffice, ...photo, ...board, ...hazardFigures, ...calendar, ...campaign, ...session, ...sessionRoll, ...sessionDesk, ...sessionFigures, ...sessionSeries, ...supplement, ...publications, ...quiz, ...quizOffice, ...quizVerdicts, ...quizDraw, ...quizCertificate, ...quizRates, ...quizStudy, ...quizBank, ...bank } as const
export type ActionName = keyof typeof actions
export type Input<A extends ActionName> = InputOf<(typeof actions)[A]>
export type Output<A extends ActionName> = OutputOf<(typeof actions)[A]>
