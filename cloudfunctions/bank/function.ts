/** The door as a cloud function. */
import { cloud } from '../server/compose/cloud'
import { asFunction } from '../server/door/openToCloud'
import { openBank } from './index'

const office = cloud()

export const main = asFunction(openBank(office), office.invoked)
