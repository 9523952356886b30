/** The office's hazard figures, read from the tallies and never counted here; each says by which rule (design decision 6). */
import type { UseCase } from '../../ports/useCase'
import { figuresAsOf } from '../../records/hazardSums'
import { readTallies } from '../../records/tally'

const figures = [
  { key: 'reported', label: '上报隐患', facet: 'move=submit', rule: '每条上报计一件，撤回的也计。' },
  { key: 'accepted', label: '已接收', facet: 'move=accept', rule: '责任单位接收一次计一件。' },
  { key: 'onSpot', label: '立行立改', facet: 'move=fixOnSpot', rule: '当场整改一次计一件。' },
  { key: 'closed', label: '整改销号', facet: 'state=closed', rule: '确认整改或销号一次计一件。' },
] as const

/** Since the first report; under the unit acted for. */
export const readHazardFigures: UseCase<'board.hazards'> = async (office, caller) => {
  const tallies = await readTallies(office.store, caller.acting?.unit._id ?? '', 'hazard.step', 'all')
  return { asOf: await figuresAsOf(office), figures: figures.map(({ key, label, facet, rule }) => ({ key, label, rule, amount: tallies.get(facet)?.amount ?? 0 })) }
}
