/** The store's contract on the owner's environment. */
import { storeContract } from '../cloudfunctions/store/contract'
import { appOf, trialOf, trialStore, trialVariable } from './trial'

jest.setTimeout(300_000)

const trial = trialOf(process.env[trialVariable])
const app = appOf(trial)
storeContract(`the store of ${trial.env}`, async () => trialStore(trial, app))
