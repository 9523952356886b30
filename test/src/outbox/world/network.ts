/** A network that does to each request what its next fault says; afterwards it works. */
import { problems } from '@shared/contract/problems'
import type { Answer } from './office'

/** What happens to one request on its way there and back. */
export const faults = [
  'fine', 'fine', 'fine',
  'drop', // never arrives
  'lose answer', // arrives, the answer does not
  'duplicate', // arrives twice
  'repeat later', // arrives, and once more much later, out of order
  'delay', // the phone gives up, then it arrives, out of order
  'cut', // half the body arrives
  'cut and answer', // half a photo arrives, and the office says so
  'expire', // the ticket of this photo has run out
  'fail after commit', // done, and then 500
  'portal', // a captive portal: 200 with a page of its own
  'busy', // 503 of a proxy
] as const
export type Fault = (typeof faults)[number]
export type Exchange = { ok: true; status: number; text: string } | { ok: false }
/** `expire` is there for photos only; a cut question has no length that fits and is never read. */
interface Delivery { whole(): Answer | Promise<Answer>; half(): Answer | Promise<Answer>; expire?(): void }

const page = '<!doctype html><html><body>请先登录 Wi-Fi</body></html>'
const broken: Answer = { status: 500, text: JSON.stringify({ ok: false, problem: { code: 'broken', kind: 'broken', say: problems.broken.say, trace: 't' } }) }
const heard = (answer: Answer): Exchange => ({ ok: true, ...answer })
const silence: Exchange = { ok: false }

export class FaultyNetwork {
  private readonly faults: Fault[]
  private readonly late: Delivery[] = []

  constructor(coming: readonly Fault[]) { this.faults = [...coming] }

  async carry(delivery: Delivery): Promise<Exchange> {
    const fault = this.faults.shift() ?? 'fine'
    if (fault === 'drop') return silence
    if (fault === 'portal') return { ok: true, status: 200, text: page }
    if (fault === 'busy') return { ok: true, status: 503, text: '<h1>503</h1>' }
    if (fault === 'delay') { this.late.push(delivery); return silence }
    if (fault === 'cut') { if (delivery.expire) await delivery.half(); return silence }
    if (fault === 'cut and answer' && delivery.expire) return heard(await delivery.half())
    if (fault === 'expire') delivery.expire?.()
    const answer = await delivery.whole()
    if (fault === 'duplicate') return heard(await delivery.whole())
    if (fault === 'repeat later') this.late.push(delivery)
    if (fault === 'lose answer') return silence
    if (fault === 'fail after commit') return heard(broken)
    return heard(answer)
  }

  /** What was held back arrives, the last first. */
  async deliverLate(): Promise<void> {
    for (let delivery = this.late.pop(); delivery; delivery = this.late.pop()) await delivery.whole()
  }

  heal(): void { this.faults.length = 0 }
}
