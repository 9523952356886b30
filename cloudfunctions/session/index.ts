/** The door to sessions: planning, codes, checking in. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { addCode } from '../server/usecases/session/addCode'
import { changeCard } from '../server/usecases/session/changeCard'
import { checkIn } from '../server/usecases/session/checkIn'
import { createSession } from '../server/usecases/session/createSession'
import { draftCard } from '../server/usecases/session/draftCard'
import { listSessions } from '../server/usecases/session/listSessions'
import { lookAtCode } from '../server/usecases/session/lookAtCode'
import { moveSession } from '../server/usecases/session/moveSession'
import { readSession } from '../server/usecases/session/readSession'
import { showScreen } from '../server/usecases/session/showScreen'

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
    'session.look': lookAtCode,
    'session.checkIn': checkIn,
  })
