/** 补充登记 for tests: entered and moved by use-case calls, as a phone would; and what a person would count of them. */
import type { Measure } from '@shared/domain/campaign'
import type { SupplementInput, SupplementMoveInput } from '@shared/contract/supplement'
import type { Caller } from '@office/ports/caller'
import type { Supplement } from '@office/ports/documents'
import { everyRow } from '@office/records/everyRow'
import { moveSupplement } from '@office/usecases/supplement/moveSupplement'
import { recordSupplement } from '@office/usecases/supplement/recordSupplement'
import { as, freshId, june, type County } from '../hazard/county'

export const link = 'https://news.example.cn/2027/06/01/1.html'
/** Two essays of 宏远, without a proof. */
export const told = (change: Partial<SupplementInput> = {}): SupplementInput => ({ id: freshId('entry').slice(0, 40), activity: 'essay', at: june, title: '学习体会两篇', amounts: { items: 2 }, link: '', photos: [], ...change })
export const enter = (county: County, change: Partial<SupplementInput> = {}, by: Caller = as('p-safety')) => recordSupplement(county.office, by, told(change))
type Without<D> = D extends SupplementMoveInput ? Omit<D, 'id' | 'version'> : never
export async function moveEntry(county: County, id: string, input: Without<SupplementMoveInput>, by: Caller = as('p-safety')) {
  const version = (await county.office.store.get('supplement', id))?.version ?? 0
  return moveSupplement(county.office, by, { ...input, id, version } as SupplementMoveInput)
}

const isTaken = ({ steps }: Supplement): boolean => steps.reduce((taken, { move }) => (move === 'withdraw' ? true : move === 'restore' ? false : taken), false)
/** With a pencil: every entry that stands and is backed, by its numbers as they are now. */
export async function entriesByHand({ office }: County, activity: string, measure: Measure): Promise<number> {
  let amount = 0
  for await (const entry of everyRow(office.store, 'supplementsInScope', { campaign: 'industry-bureau', scopes: 'office', state: ['counted', 'waiting', 'withdrawn'] })) {
    const backed = entry.link !== '' || entry.photos.length > 0 || entry.witness !== null
    if (entry.activity === activity && backed && !isTaken(entry)) amount += entry.amounts[measure] ?? 0
  }
  return amount
}
