/** What every store keeps, sentence by sentence (design decision 5, R-09). Each adapter runs all of it. */
import { documentContract } from './contract/documents'
import { modelContract } from './contract/model'
import type { MakeStore, Opened } from './contract/opened'
import { pageContract } from './contract/pages'
import { questionContract } from './contract/questions'
import { raceContract } from './contract/races'
import { transactionContract } from './contract/transactions'

export type { MakeStore, Opened }

/** @param makeStore a fresh, empty store each time. */
export function storeContract(name: string, makeStore: MakeStore): void {
  describe(`${name} keeps the store's contract`, () => {
    describe('documents', () => documentContract(makeStore))
    describe('questions', () => questionContract(makeStore))
    describe('pages', () => pageContract(makeStore))
    describe('transactions', () => transactionContract(makeStore))
    describe('races', () => raceContract(makeStore))
    describe('random histories', () => modelContract(makeStore))
  })
}
