/** Every door of the house, open in one process. */
import { openAccount } from '../../account'
import { openBoard } from '../../board'
import { openHazard } from '../../hazard'
import { openPhoto } from '../../photo'
import type { OpenDoor, OpenOffice } from '../door'

export const openDoors = (office: OpenOffice): Readonly<Record<string, OpenDoor>> => ({
  account: openAccount(office),
  hazard: openHazard(office),
  photo: openPhoto(office),
  board: openBoard(office),
})
