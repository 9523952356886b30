/**
 * The page behind a printed code's plain link, for whoever opens it in a browser: one file from the server that checks in through the
 * same door as the app (J6, W-12, P22). The build (config/plugins/landing.ts) puts script and style into page.html.
 */
import { readCode, withToken } from '@shared/domain/checkInCode'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { faceOf, type Outcome } from '@shared/domain/checkInWords'
import type { CheckInInput, PublicCard } from '@shared/contract/session'
import { now } from '@/device/clock'
import { onNetwork } from '@/device/network'
import { ease } from './ease'
import { checkIn } from './office'
import { onAgain, show } from './show'
import { answered, keep, waitingFor, type Waiting } from './waiting'
import { when } from './when'

let phrase = ''
const tell = (outcome: Outcome, session: PublicCard | null, again: boolean): void => show(faceOf(outcome, (at) => when(at, now())), session, phrase, again)

/** The scan this page was opened by. */
function opened(): CheckInInput | undefined {
  const read = readCode(location.href, [location.host])
  return read && { code: read.token === '' ? read.code : withToken(read.code, read.token), claimedAt: now(), entry: 'link', position: null }
}

let asking = false
let waiting: Waiting | undefined

/** One attempt. What the office has not answered stays on the phone, with the time of the scan. */
async function attempt(scan: CheckInInput): Promise<void> {
  if (asking) return
  asking = true
  try {
    const heard = await checkIn(scan)
    if (heard?.ok) {
      if (waiting) await answered(waiting)
      waiting = undefined
      tell(heard.value, 'session' in heard.value ? heard.value.session : null, false)
    } else if (heard && heard.problem.kind !== 'later' && heard.problem.kind !== 'broken') {
      tell({ outcome: 'failed', say: heard.problem.say }, null, true)
    } else {
      waiting = waiting ?? await keep(scan)
      tell(waiting ? { outcome: 'kept', at: scan.claimedAt } : { outcome: 'failed', say: '没有网络，这个浏览器也存不下。请有信号时再扫一次。' }, null, true)
    }
  } finally {
    asking = false
  }
}

async function start(): Promise<void> {
  ease()
  const fresh = opened()
  if (!fresh) {
    tell({ outcome: 'unknown_code' }, null, false)
    return
  }
  phrase = checkPhrase(fresh.code)
  waiting = await waitingFor(fresh.code)
  const scan = waiting?.checkIn ?? fresh
  const again = () => { void attempt(scan) }
  onAgain(again)
  onNetwork(() => { if (waiting) again() })
  await attempt(scan)
}
void start()
