/** The door to the office's boards. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { listStuck } from '../server/usecases/board/listStuck'
import { readHazardFigures } from '../server/usecases/board/readHazardFigures'
import { retryStuck } from '../server/usecases/board/retryStuck'

export const openBoard = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'board', {
    'board.stuck': listStuck,
    'board.retry': retryStuck,
    'board.hazards': readHazardFigures,
  })
