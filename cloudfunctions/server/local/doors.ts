/** Every door of the house, open in one process. */
import { openAccount } from '../../account/index'
import { openBank } from '../../bank/index'
import { openBoard } from '../../board/index'
import { openCampaign } from '../../campaign/index'
import { openHazard } from '../../hazard/index'
import { openPhoto } from '../../photo/index'
import { openQuiz } from '../../quiz/index'
import { openSession } from '../../session/index'
import type { OpenDoor, OpenOffice } from '../door'

export const openDoors = (office: OpenOffice): Readonly<Record<string, OpenDoor>> => ({
  account: openAccount(office),
  campaign: openCampaign(office),
  hazard: openHazard(office),
  session: openSession(office),
  quiz: openQuiz(office),
  bank: openBank(office),
  photo: openPhoto(office),
  board: openBoard(office),
})
