/** The door to the campaign: its activities and its settings. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { placeCell } from '../server/usecases/campaign/placeCell'
import { readCampaign } from '../server/usecases/campaign/readCampaign'

export const openCampaign = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'campaign', {
    'campaign.read': readCampaign,
    'campaign.place': placeCell,
  })
