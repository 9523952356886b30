/** The door to the quiz: taking part, competitions, the bank. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { checkCertificate } from '../server/usecases/quiz/checkCertificate'
import { correctAttempts } from '../server/usecases/quiz/correctAttempts'
import { decideHeldAttempts } from '../server/usecases/quiz/decideHeldAttempts'
import { draftCompetition } from '../server/usecases/quiz/draftCompetition'
import { drawPrizes } from '../server/usecases/quiz/drawPrizes'
import { finishQuiz } from '../server/usecases/quiz/finishQuiz'
import { freezeDraw } from '../server/usecases/quiz/freezeDraw'
import { giveCertificate } from '../server/usecases/quiz/giveCertificate'
import { gradePractice } from '../server/usecases/quiz/gradePractice'
import { listAttempts } from '../server/usecases/quiz/listAttempts'
import { listCompetitions } from '../server/usecases/quiz/listCompetitions'
import { listCountedAttempts } from '../server/usecases/quiz/listCountedAttempts'
import { listDecidedAttempts } from '../server/usecases/quiz/listDecidedAttempts'
import { listDrawn } from '../server/usecases/quiz/listDrawn'
import { listHeldAttempts } from '../server/usecases/quiz/listHeldAttempts'
import { listJoined } from '../server/usecases/quiz/listJoined'
import { listMissed } from '../server/usecases/quiz/listMissed'
import { listQuestions } from '../server/usecases/quiz/listQuestions'
import { listQuizBehind } from '../server/usecases/quiz/listQuizBehind'
import { listQuizzes } from '../server/usecases/quiz/listQuizzes'
import { listStudied } from '../server/usecases/quiz/listStudied'
import { moveCompetition } from '../server/usecases/quiz/moveCompetition'
import { moveQuestion } from '../server/usecases/quiz/moveQuestion'
import { readAnalysis } from '../server/usecases/quiz/readAnalysis'
import { readCompetition } from '../server/usecases/quiz/readCompetition'
import { readDrawing } from '../server/usecases/quiz/readDrawing'
import { readProgress } from '../server/usecases/quiz/readProgress'
import { readQuestion } from '../server/usecases/quiz/readQuestion'
import { readQuiz } from '../server/usecases/quiz/readQuiz'
import { readQuizFigures } from '../server/usecases/quiz/readQuizFigures'
import { readRates } from '../server/usecases/quiz/readRates'
import { readResult } from '../server/usecases/quiz/readResult'
import { readStock } from '../server/usecases/quiz/readStock'
import { saveAnswer } from '../server/usecases/quiz/saveAnswer'
import { saveCompetition } from '../server/usecases/quiz/saveCompetition'
import { saveQuestion } from '../server/usecases/quiz/saveQuestion'
import { saveStaff } from '../server/usecases/quiz/saveStaff'
import { startAttempt } from '../server/usecases/quiz/startAttempt'
import { switchRanking } from '../server/usecases/quiz/switchRanking'

export const openQuiz = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'quiz', {
    'quiz.home': listQuizzes,
    'quiz.read': readQuiz,
    'quiz.start': startAttempt,
    'quiz.answer': saveAnswer,
    'quiz.finish': finishQuiz,
    'quiz.result': readResult,
    'quiz.mine': listAttempts,
    'quiz.certificate': giveCertificate,
    'quiz.checkCertificate': checkCertificate,
    'quiz.wrong': listMissed,
    'quiz.practised': gradePractice,
    'quiz.competitions': listCompetitions,
    'quiz.competition': readCompetition,
    'quiz.defaults': draftCompetition,
    'quiz.saveCompetition': saveCompetition,
    'quiz.moveCompetition': moveCompetition,
    'quiz.ranking': switchRanking,
    'quiz.progress': readProgress,
    'quiz.joined': listJoined,
    'quiz.figures': readQuizFigures,
    'quiz.behind': listQuizBehind,
    'quiz.held': listHeldAttempts,
    'quiz.decided': listDecidedAttempts,
    'quiz.counted': listCountedAttempts,
    'quiz.decideHeld': decideHeldAttempts,
    'quiz.correct': correctAttempts,
    'quiz.stock': readStock,
    'quiz.analysis': readAnalysis,
    'quiz.studied': listStudied,
    'quiz.rates': readRates,
    'quiz.saveStaff': saveStaff,
    'quiz.drawing': readDrawing,
    'quiz.drawList': listDrawn,
    'quiz.freezeDraw': freezeDraw,
    'quiz.draw': drawPrizes,
    'quiz.questions': listQuestions,
    'quiz.question': readQuestion,
    'quiz.saveQuestion': saveQuestion,
    'quiz.moveQuestion': moveQuestion,
  })
