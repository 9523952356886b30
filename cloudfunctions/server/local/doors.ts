/** Every door of the house, open in one process. */
import { openAccount } from '../../account/index'
import { openBoard } from '../../board/index'
import { openHazard } from '../../hazard/index'
import { openPhoto } from '../../photo/index'
import type { OpenDoor, OpenOffice } from '../door'

export const openDoors = (office: OpenOffice): Readonly<Record<string, OpenDoor>> => ({
  account: openAccount(office),
  hazard: openHazard(office),
  photo: openPhoto(office),
  board: openBoard(office),
})
