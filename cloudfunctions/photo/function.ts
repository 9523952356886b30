/** The door as a cloud function. */
import { cloud } from '../server/compose/cloud'
import { asFunction } from '../server/door/openToCloud'
import { openPhoto } from './index'

const office = cloud()

export const main = asFunction(openPhoto(office), office.invoked)
