import type { MakeStore } from '../contract'
import { storeContract } from '../contract'
import type { Cloud } from './opened'
import { openCloud } from './opened'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(120_000)

let cloud: Cloud
beforeAll(async () => { cloud = await openCloud() })
// Also fails where any call of the whole suite left its transaction.
afterAll(() => cloud.close())

const makeStore: MakeStore = async () => ({ store: cloud.fresh().store, close: async () => undefined })

storeContract('the store in the cloud', makeStore)
