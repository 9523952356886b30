/** The file room's contract on the owner's storage; every object it puts is taken away again. */
import { cloudFiles } from '@office/adapters/cloudbase/files/cloudFiles'
import { orderedIds } from '@office/adapters/node/orderedIds'
import { systemClock } from '@office/adapters/node/systemClock'
import { filesContract } from '../cloudfunctions/photo/filesContract'
import { notedStorage } from './notedStorage'
import { appOf, trialOf, trialStore, trialVariable, type TrialStore } from './trial'

jest.setTimeout(300_000)

const trial = trialOf(process.env[trialVariable])
const app = appOf(trial)
const { storage, removeAll } = notedStorage(app)
const opened: TrialStore[] = []
afterEach(async () => { for (const one of opened.splice(0)) await one.close() })
afterAll(removeAll)

filesContract(`the storage of ${trial.env}`, async () => {
  const one = trialStore(trial, app)
  opened.push(one)
  return cloudFiles({ storage, store: one.store, ids: orderedIds(systemClock) })
})
