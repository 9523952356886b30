/** The door as a cloud function. */
import { cloud } from '../server/compose/cloud'
import { asFunction } from '../server/door/openToCloud'
import { openCampaign } from './index'

const office = cloud()

export const main = asFunction(openCampaign(office), office.invoked)
