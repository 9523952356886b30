import { instantOf } from '@shared/domain/calendar'
import { keepsKind, stateFrom } from '@shared/domain/sessionMoves'

const hour = 3_600_000
const [today, tomorrow] = [instantOf('2027-06-01'), instantOf('2027-06-02')]

test.each([
  ['open, to later today', 'open', today + 20 * hour, today + 10 * hour, 'open'],
  ['open, to tomorrow', 'open', tomorrow + 9 * hour, today + 10 * hour, 'planned'],
  ['open, to half an hour after midnight, an hour before', 'open', tomorrow + hour / 2, today + 23.5 * hour, 'open'],
  ['open, to yesterday', 'open', today - 5 * hour, today + 10 * hour, 'open'],
  ['planned, to tomorrow', 'planned', tomorrow + 9 * hour, today + 10 * hour, 'planned'],
  ['closed', 'closed', tomorrow + 9 * hour, today + 10 * hour, 'closed'],
] as const)('%s: its new time makes it what it is', (_, state, startsAt, now, is) => expect(stateFrom(state, startsAt, now)).toBe(is))

test.each([['planned', false, false], ['planned', true, true], ['open', false, true], ['open', true, true]] as const)('L-33 %s, somebody came: %s → keeps what it is: %s', (state, came, keeps) => expect(keepsKind(state, came)).toBe(keeps))
