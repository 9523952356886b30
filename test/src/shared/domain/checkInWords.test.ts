import { sessionKinds, type SessionKind } from '@shared/domain/sessionWords'
import { countedOnce, faceOf, withoutPhone, type Outcome } from '@shared/domain/checkInWords'

const at = Date.parse('2027-06-16T01:12:00Z')
const when = (instant: number) => `T${String(instant - at)}`
const face = (outcome: Outcome) => faceOf(outcome, when)
const all: readonly Outcome[] = [
  { outcome: 'accepted', at, nth: 7, flags: [] }, { outcome: 'already', at }, { outcome: 'too_early', opensAt: at }, { outcome: 'closed', closedAt: at },
  { outcome: 'held', at, reason: 'outside' }, { outcome: 'held', at, reason: 'token' }, { outcome: 'held', at, reason: 'old' },
  { outcome: 'unknown_code' }, { outcome: 'kept', at }, { outcome: 'failed', say: '手机存满了。' },
]

describe('what somebody reads after a scan (J6, screen 5)', () => {
  it('says what was counted, and the place in the session where it is known', () => {
    expect(face({ outcome: 'accepted', at, nth: 7, flags: [] })).toMatchObject({ word: '已参加', lines: ['您是本场第 7 位。本场只记一次，再扫不会重复。'] })
    expect(face({ outcome: 'accepted', at, nth: null, flags: ['late', 'noPosition'] }).lines).toEqual(['本场只记一次，再扫不会重复。', '按您扫码的时间记：T0。'])
    expect(face({ outcome: 'already', at })).toMatchObject({ word: '已参加', lines: ['本场只记一次，再扫不会重复。', 'T0 已记下。'] })
  })
  it('never says 已参加 of what does not count yet (T-11)', () => {
    for (const outcome of all.filter((one) => one.outcome !== 'accepted' && one.outcome !== 'already')) expect(face(outcome).word).not.toContain('已参加')
    for (const outcome of all.filter((one) => one.outcome === 'held')) expect(face(outcome).lines.join('')).toContain('还没有计入')
  })
  it('has a word of its own for each outcome, no slogan and nothing that must be done next', () => {
    expect(new Set(all.map((one) => face(one).word)).size).toBe(new Set(all.map((one) => (one.outcome === 'already' ? 'accepted' : one.outcome))).size)
    for (const outcome of all) expect([face(outcome).word, ...face(outcome).lines, withoutPhone].join('')).not.toMatch(/[!！]|打卡|你(?!们)|亲/)
  })
  it('says that a session was called off, instead of a time to come', () => {
    expect(face({ outcome: 'closed', closedAt: at, session: { state: 'cancelled' } })).toMatchObject({ word: '已取消' })
    expect(face({ outcome: 'closed', closedAt: at, session: { state: 'closed' } })).toMatchObject({ word: '已结束', helped: true })
  })
  it('says how he is counted, to the one who comes: no word of the office’s own counting (T-42)', () => {
    for (const kind of Object.keys(sessionKinds) as SessionKind[]) {
      expect(countedOnce(kind)).toMatch(/您.*只记一次/)
      expect(countedOnce(kind)).not.toMatch(/自扫|点数|外部|联办|＝/)
    }
    expect(countedOnce('consultation')).toContain('咨询')
  })
  it('what the officer has decided against is told as that, and who can help', () => {
    for (const outcome of [{ outcome: 'already', at, uncounted: true }, { outcome: 'held', reason: 'old', at, uncounted: true }] as const) expect(face(outcome)).toMatchObject({ word: '未计入', helped: true })
  })
})
