/** One right input for every action; what it names need not exist. */
import type { ActionName, Input } from '@shared/contract/actions'
import { freshId, freshReceipt, report } from '../hazard/county'
import { deviceId } from './knocks'

const { place, category, suspicion, channel } = report()
const told = { place, category: category as Input<'hazard.preview'>['category'], suspicion, channel }
const routingRow: Input<'hazard.saveRouting'>['rows'][number] = { class: 'market', category: '', owner: 'town', departmentId: null, supervisorId: 'd-market', assistIds: [], acceptHours: 24, fixDays: 5, because: '市场由街道牵头' }
let photos = 0
export const rightInputs: { readonly [A in ActionName]: () => Input<A> } = {
  'account.enterDevice': () => ({ device: deviceId('right') }),
  'account.enterSample': () => ({ person: 'p-welder' }),
  'account.enterPassword': () => ({ login: 'nobody', password: 'not this one' }),
  'account.enterWechat': () => ({ code: '0a1b2c3d' }),
  'account.setPassword': () => ({ old: 'first code', next: 'a quite long one' }),
  'account.leave': () => ({}),
  'account.me': () => ({}),
  'account.samplePeople': () => ({}),
  'account.erase': () => ({ confirm: '注销' }),
  'account.inbox': () => ({ limit: 5, unread: true }),
  'account.readMessages': () => ({ ids: ['hazard:x:1:submit:o:p-welder'] }),
  'account.suggest': () => ({ id: freshId('suggestion'), text: '字再大一点' }),
  'account.suggestions': () => ({}),
  'account.openSuggestions': () => ({ state: 'open' }),
  'account.replySuggestion': () => ({ id: 'no-such-suggestion', reply: '已经调大' }),
  'hazard.places': () => ({ words: '宏远' }),
  'hazard.preview': () => told,
  'hazard.submit': () => report(),
  'hazard.mine': () => ({}),
  'hazard.trace': () => ({ receipt: freshReceipt() }),
  'hazard.list': () => ({ show: 'todo' }),
  'hazard.case': () => ({ id: 'no-such-case' }),
  'hazard.decide': () => ({ move: 'accept', id: 'no-such-case', version: 1 }),
  'hazard.targets': () => ({ id: 'no-such-case', words: '' }),
  'hazard.sheet': () => ({ id: 'no-such-case' }),
  'hazard.routing': () => ({}),
  'hazard.routingVersions': () => ({}),
  'hazard.diffRouting': () => ({ before: 1, after: { rows: [routingRow] } }),
  'hazard.dryRunRouting': () => ({ rows: [routingRow] }),
  'hazard.saveRouting': () => ({ base: 1, note: '市场改由街道牵头', from: null, rows: [routingRow] }),
  'hazard.routingTry': () => told,
  'hazard.register': () => ({ from: '2027-06-01', until: '2027-06-30' }),
  'hazard.hotlineText': () => ({ id: 'no-such-case' }),
  'hazard.incoming': () => ({ ...report({ source: 'phone' }), hotline: { from: '12345', number: freshId('letter'), dueAt: 1_800_000_000_000 } }),
  'hazard.stalled': () => ({ days: 3 }),
  'photo.begin': () => ({ id: `photo-${String((photos += 1)).padStart(24, '0')}`, size: 1000, sha256: 'a'.repeat(64), purpose: 'before' }),
  'photo.link': () => ({ ids: ['no-such-photo'], size: 'thumb' }),
  'photo.mask': () => ({ id: 'no-such-photo', edition: 1, rects: [{ x: 0, y: 0, w: 10, h: 10 }] }),
  'photo.withdraw': () => ({ id: 'no-such-photo' }),
  'board.stuck': () => ({}),
  'board.retry': () => ({ id: 'hazard:no-such-case:1:submit' }),
  'board.hazards': () => ({}),
  'board.hazardBars': () => ({ by: 'unit' }),
  'board.hazardCases': () => ({ figure: 'found' }),
  'board.clusters': () => ({}),
  'board.clusterCases': () => ({ key: 'no-such-place' }),
  'board.brief': () => ({}),
}
