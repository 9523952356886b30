/** Which deadline runs, and what one place is called. */
import { dueAtOf, dueFields, isEnded } from '@shared/domain/due'
import { placeKeyOf } from '@shared/domain/placeKey'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'

const by = { acceptBy: 1, fixBy: 2, reviewBy: 3 }
const states = Object.keys(hazardStates) as HazardState[]

test('to accept, then to fix, then to verify; none once it has ended', () => {
  expect(Object.fromEntries(states.map((state) => [state, dueAtOf({ state, ...by })]))).toEqual({
    toAssign: 1, submitted: 1, accepted: 2, rectifying: 2, fixed: 3, selfVerified: 3, reviewed: 3,
    closed: 0, notHazard: 0, handedOver: 0, merged: 0, withdrawn: 0,
  })
  for (const state of states) expect(dueFields({ state, ...by })).toEqual({ open: !isEnded(state), dueAt: dueAtOf({ state, ...by }) })
})

const at = (words: string, position: { lng: number; lat: number } | null = null) => placeKeyOf({ place: { class: 'woods', unitId: null, words, position }, category: 'fire.storage' })

test('two people write one place in two ways; two places stay two', () => {
  expect(at('老纺织家属院 2号楼')).toBe(at('老纺织家属院２号楼。'))
  expect(at('老纺织家属院2号楼')).not.toBe(at('老纺织家属院3号楼'))
  expect(at('', { lng: 121.40011, lat: 31.20012 })).toBe(at('', { lng: 121.40008, lat: 31.20009 }))
  expect(at('', { lng: 121.40011, lat: 31.20012 })).not.toBe(at('', { lng: 121.41, lat: 31.2 }))
})

test('a unit is a place whatever is written beside it, and the kind of hazard is part of the key', () => {
  const ofUnit = (words: string, category: string) => placeKeyOf({ place: { class: 'enterprise', unitId: 'e-hongyuan', words, position: null }, category })
  expect(ofUnit('西门', 'escape.locked')).toBe(ofUnit('东门', 'escape.blocked'))
  expect(ofUnit('西门', 'escape.locked')).not.toBe(ofUnit('西门', 'fire.door'))
})
