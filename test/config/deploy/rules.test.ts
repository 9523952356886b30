/** T-31: what a client may do, by evaluating the very rules that are deployed. */
import { desired, storageRule } from '../../../config/deploy/desired'
import { kinds } from '@office/ports/upgrades'
import { allows, mayWrite } from '../../standin/storageRules'

const phone = { openid: 'o-1', loginType: 'WECHAT' }
const browser = { uid: 'u-1', loginType: 'CUSTOM' }
const paths = ['incoming/t1', 'photo/a', 'view/a', 'thumb/a', 'incoming', 'incoming/a/b', 'incoming/', 'xincoming/t1', 'incoming/../view/a', 'incoming/照片', '']

test('every collection of the house is among those that are closed', () => {
  expect(desired().collections.map(({ name }) => name).sort()).toEqual([...kinds].sort())
})

test.each(paths)('nobody reads %j, not even his own', (at) => {
  for (const auth of [phone, browser, null]) expect(allows(storageRule.read, auth, { path: at, openid: 'o-1' })).toBe(false)
})

test('a client writes under incoming/ alone, a plain name, and only what is his own', () => {
  for (const auth of [phone, browser]) {
    expect(paths.filter((at) => mayWrite(storageRule, auth, at, undefined))).toEqual(['incoming/t1'])
    expect(mayWrite(storageRule, auth, 'incoming/t1', { owner: 'somebody else' })).toBe(false)
    expect(mayWrite(storageRule, auth, 'view/a', { owner: 'o-1' })).toBe(false)
    expect(mayWrite(storageRule, auth, 'incoming/t1', {})).toBe(false)
  }
})

test('who is nobody writes nothing', () => {
  expect(paths.filter((at) => mayWrite(storageRule, null, at, undefined))).toEqual([])
  expect(mayWrite(storageRule, {}, 'incoming/t1', { owner: 'somebody' })).toBe(false)
})
