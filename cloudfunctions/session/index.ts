/** The door to sessions: planning, codes, checking in. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { addCode } from '../server/usecases/session/addCode'
import { answerQuestion } from '../server/usecases/session/answerQuestion'
import { askQuestion } from '../server/usecases/session/askQuestion'
import { bookPage } from '../server/usecases/session/bookPage'
import { callRoll } from '../server/usecases/session/callRoll'
import { changeCard } from '../server/usecases/session/changeCard'
import { checkIn } from '../server/usecases/session/checkIn'
import { countHeads } from '../server/usecases/session/countHeads'
import { createSeries } from '../server/usecases/session/createSeries'
import { createSession } from '../server/usecases/session/createSession'
import { decideHeld } from '../server/usecases/session/decideHeld'
import { draftCard } from '../server/usecases/session/draftCard'
import { eraseName } from '../server/usecases/session/eraseName'
import { listAttendance } from '../server/usecases/session/listAttendance'
import { listBehind } from '../server/usecases/session/listBehind'
import { listDrillDuties } from '../server/usecases/session/listDrillDuties'
import { findNearest } from '../server/usecases/session/findNearest'
import { listHeld } from '../server/usecases/session/listHeld'
import { listOwnQuestions } from '../server/usecases/session/listOwnQuestions'
import { listParticipation } from '../server/usecases/session/listParticipation'
import { listPersons } from '../server/usecases/session/listPersons'
import { listQuestions } from '../server/usecases/session/listQuestions'
import { listSessions } from '../server/usecases/session/listSessions'
import { lookAtCode } from '../server/usecases/session/lookAtCode'
import { makeMiniCode } from '../server/usecases/session/makeMiniCode'
import { moveSession } from '../server/usecases/session/moveSession'
import { listPublished } from '../server/usecases/session/listPublished'
import { moveStock } from '../server/usecases/session/moveStock'
import { nameKeyFire } from '../server/usecases/session/nameKeyFire'
import { proveSessions } from '../server/usecases/session/proveSessions'
import { publishAnswer } from '../server/usecases/session/publishAnswer'
import { questionToHazard } from '../server/usecases/session/questionToHazard'
import { readBoard } from '../server/usecases/session/readBoard'
import { readDesk } from '../server/usecases/session/readDesk'
import { readFigures } from '../server/usecases/session/readFigures'
import { readSession } from '../server/usecases/session/readSession'
import { saveRoll } from '../server/usecases/session/saveRoll'
import { showScreen } from '../server/usecases/session/showScreen'
import { signInOthers } from '../server/usecases/session/signInOthers'
import { takeAnswerDown } from '../server/usecases/session/takeAnswerDown'
import { takeAttendanceBack } from '../server/usecases/session/takeAttendanceBack'

export const openSession = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'session', {
    'session.defaults': draftCard,
    'session.create': createSession,
    'session.change': changeCard,
    'session.move': moveSession,
    'session.read': readSession,
    'session.list': listSessions,
    'session.addCode': addCode,
    'session.screen': showScreen,
    'session.miniCode': makeMiniCode,
    'session.look': lookAtCode,
    'session.checkIn': checkIn,
    'session.board': readBoard,
    'session.saveRoll': saveRoll,
    'session.call': callRoll,
    'session.ask': askQuestion,
    'session.questions': listQuestions,
    'session.myQuestions': listOwnQuestions,
    'session.answer': answerQuestion,
    'session.toHazard': questionToHazard,
    'session.publish': publishAnswer,
    'session.takeDown': takeAnswerDown,
    'session.published': listPublished,
    'session.desk': readDesk,
    'session.stock': moveStock,
    'session.figures': readFigures,
    'session.behind': listBehind,
    'session.persons': listPersons,
    'session.createSeries': createSeries,
    'session.book': bookPage,
    'session.drills': listDrillDuties,
    'session.keyFire': nameKeyFire,
    'session.nearest': findNearest,
    'session.mine': listParticipation,
    'session.decideHeld': decideHeld,
    'session.held': listHeld,
    'session.eraseName': eraseName,
    'session.takeBack': takeAttendanceBack,
    'session.attendance': listAttendance,
    'session.prove': proveSessions,
    'session.count': countHeads,
    'session.signIn': signInOthers,
  })
