import { isHandCount } from '@shared/domain/headCount'
import { batched, fresh, handedOver, press, waitingIn, type Batch } from '@/office/session/desk/tally'

/** What a phone sends of so many presses in a minute; the page looks once a second. */
function sentOf(presses: number): readonly Batch[] {
  const [start, minute] = [1_800_000_000_000, 60_000]
  const sent: Batch[] = []
  let tally = fresh
  let pressed = 0
  for (let at = start; at <= start + minute + 10_000; at += 1000) {
    for (; pressed < presses && start + (pressed * minute) / presses <= at; pressed += 1) tally = press(tally, { at: Math.round(start + (pressed * minute) / presses), what: 'attend', stand: null })
    tally = batched(tally, 'session-one', at, (n) => `batch-${String(at)}-${String(n)}`)
    for (const batch of tally.batches) {
      sent.push(batch)
      tally = handedOver(tally, batch)
    }
  }
  expect(waitingIn(tally)).toBe(0)
  expect(sent.reduce((sum, { amount }) => sum + amount, 0)).toBe(presses)
  return sent
}
const countsAtOnce = ({ amount, since, claimedAt }: Batch): boolean => isHandCount(amount, since, claimedAt)

describe('presses of the big button (J7, T-11)', () => {
  it('a thousand in a minute: none of the batches the phone makes of them counts before the officer has looked', () => {
    expect(sentOf(1000).filter(countsAtOnce)).toEqual([])
  })
  it('two a second, as fast as a hand is: all count', () => {
    expect(sentOf(120).every(countsAtOnce)).toBe(true)
  })
})
