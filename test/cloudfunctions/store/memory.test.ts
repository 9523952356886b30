import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import type { MakeStore } from './contract'
import { storeContract } from './contract'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const makeStore: MakeStore = async () => ({ store: memoryStore({ clock: scriptedClock(0), random: Math.random }), close: async () => undefined })

storeContract('the store in memory', makeStore)
