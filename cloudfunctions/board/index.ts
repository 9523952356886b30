/** The door to the office's boards. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { listClusterCases } from '../server/usecases/board/listClusterCases'
import { listClusters } from '../server/usecases/board/listClusters'
import { listHazardCases } from '../server/usecases/board/listHazardCases'
import { listStuck } from '../server/usecases/board/listStuck'
import { readBrief } from '../server/usecases/board/readBrief'
import { readHazardBars } from '../server/usecases/board/readHazardBars'
import { retryStuck } from '../server/usecases/board/retryStuck'
import { readCalendar } from '../server/usecases/calendar/readCalendar'
import { saveCalendar } from '../server/usecases/calendar/saveCalendar'
import { decideWaiting } from '../server/usecases/moderation/decideWaiting'
import { listModeration } from '../server/usecases/moderation/listModeration'

export const openBoard = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'board', {
    'board.stuck': listStuck,
    'board.retry': retryStuck,
    'board.hazardBars': readHazardBars,
    'board.hazardCases': listHazardCases,
    'board.clusters': listClusters,
    'board.clusterCases': listClusterCases,
    'board.brief': readBrief,
    'board.moderation': listModeration,
    'board.decideModeration': decideWaiting,
    'board.calendar': readCalendar,
    'board.saveCalendar': saveCalendar,
  })
