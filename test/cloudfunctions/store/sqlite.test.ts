import { join } from 'node:path'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import type { MakeStore } from './contract'
import { storeContract } from './contract'
import { temporaryFolder } from './temporary'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const folder = temporaryFolder()
const makeStore: MakeStore = async () => {
  const store = sqliteStore({ path: join(folder(), 'office.sqlite') })
  return { store, close: () => store.close() }
}

storeContract('the store of one machine', makeStore)
