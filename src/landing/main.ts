/**
 * The page behind a printed code's plain link, for whoever opens it in a browser: one file from the server that checks in through the
 * same door as the app (J6, W-12, P22). The build (config/plugins/landing.ts) puts script and style into page.html.
 */
import { readCode, withToken } from '@shared/domain/checkInCode'
import { addressOfPrinted, printedPage } from '@shared/domain/printedLink'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { faceOf, type Face, type Outcome } from '@shared/domain/checkInWords'
import type { ProblemKind } from '@shared/contract/problems'
import type { CheckInInput, PublicCard } from '@shared/contract/session'
import { now } from '@/device/clock'
import { knownPosition } from '@/device/location'
import { onNetwork } from '@/device/network'
import { recall, type Kept } from '@/identity/kept'
import { ease } from './ease'
import { checkIn } from './office'
import { scansToSay, type Saying } from './scans'
import { onAgain, show } from './show'
import { answered, keep, lying, waitingFor, type Waiting } from './waiting'
import { when } from './when'

let phrase = ''
const facing = (outcome: Outcome): Face => faceOf(outcome, (at) => when(at, now()))
const tell = (outcome: Outcome, session: PublicCard | null, again: boolean): void => show(facing(outcome), session, phrase, { again, enter: false })
/** A member whose sign-in has ended: the app sends what is kept once he is in again. */
function tellEnded(at: number): void {
  const { lines, ...face } = facing({ outcome: 'kept', at })
  show({ ...face, lines: ['登录已过期，这次扫码已保存在手机里，登录后自动送出。', ...lines.slice(1)] }, null, phrase, { again: true, enter: true })
}

/** The scan this page was opened by. */
function opened(): CheckInInput | undefined {
  const read = readCode(location.href, [location.host])
  return read && { code: read.token === '' ? read.code : withToken(read.code, read.token), claimedAt: now(), entry: 'link', position: null }
}

/** What is no answer to the scan itself, as in the outbox. */
const passing: readonly ProblemKind[] = ['later', 'broken', 'sign_in']
/** What the office has not answered stays on the phone, with the time of the scan. */
const sayingFor = (kept: Kept): Saying<Waiting> => ({
  send: (scan) => checkIn(scan, kept),
  keep: (scan) => keep(scan, kept),
  answered,
  passes: (reply) => reply !== undefined && !reply.ok && passing.includes(reply.problem.kind),
  told(reply) {
    if (reply.ok) tell(reply.value, 'session' in reply.value ? reply.value.session : null, false)
    else tell({ outcome: 'failed', say: reply.problem.say }, null, true)
  },
  waits(scans, reply) {
    const at = scans[scans.length - 1]?.checkIn.claimedAt ?? now()
    if (!scans.every((scan) => scan.kept)) tell({ outcome: 'failed', say: '没有网络，这个浏览器也存不下。请有信号时再扫一次。' }, null, true)
    else if (reply && !reply.ok && reply.problem.kind === 'sign_in' && kept.me?.kind === 'member') tellEnded(at)
    else tell({ outcome: 'kept', at }, null, true)
  },
})

async function start(): Promise<void> {
  const fresh = opened()
  const other = fresh ? undefined : printedPage(location.href, [location.host])
  if (other) return location.replace(`/#${addressOfPrinted(other)}`)
  if (fresh) {
    phrase = checkPhrase(fresh.code)
    const [kept, names, position] = await Promise.all([recall(), lying(), knownPosition()])
    const waiting = (await waitingFor(fresh.code, kept, names)).map((item) => ({ checkIn: item.checkIn, kept: item }))
    const say = scansToSay<Waiting>(waiting, { ...fresh, position }, sayingFor(kept))
    let asking = false
    const again = async () => {
      if (asking) return
      asking = true
      await say().then(() => { asking = false }, () => { asking = false })
    }
    onAgain(() => void again())
    onNetwork(() => void again())
    await again()
  } else tell({ outcome: 'unknown_code' }, null, false)
}
// Nothing before the question to the office: the rest of the page is made ready while it is on its way.
void start()
ease()
