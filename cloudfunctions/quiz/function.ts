/** The door as a cloud function. */
import { cloud } from '../server/compose/cloud'
import { asFunction } from '../server/door/openToCloud'
import { openQuiz } from './index'

const office = cloud()

export const main = asFunction(openQuiz(office), office.invoked)
