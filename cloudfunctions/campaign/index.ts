/** The door to the campaign: its activities, its settings, and what is entered for activities without sessions. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { placeCell } from '../server/usecases/campaign/placeCell'
import { readCampaign } from '../server/usecases/campaign/readCampaign'
import { listDoneBehind } from '../server/usecases/supplement/listDoneBehind'
import { listSupplements } from '../server/usecases/supplement/listSupplements'
import { moveSupplement } from '../server/usecases/supplement/moveSupplement'
import { readDone } from '../server/usecases/supplement/readDone'
import { readDoneParts } from '../server/usecases/supplement/readDoneParts'
import { readSupplement } from '../server/usecases/supplement/readSupplement'
import { recordSupplement } from '../server/usecases/supplement/recordSupplement'

export const openCampaign = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'campaign', {
    'campaign.read': readCampaign,
    'campaign.place': placeCell,
    'campaign.supplement': recordSupplement,
    'campaign.supplementMove': moveSupplement,
    'campaign.supplementRead': readSupplement,
    'campaign.supplements': listSupplements,
    'campaign.done': readDone,
    'campaign.doneParts': readDoneParts,
    'campaign.doneBehind': listDoneBehind,
  })
