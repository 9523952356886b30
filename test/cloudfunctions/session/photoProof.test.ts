/** A photo as evidence: it proves once it has come, and only those of the session's line may look at it (T-02, T-03). */
import { recount } from '@office/records/recount'
import { linkPhotos } from '@office/usecases/photo/linkPhotos'
import { proveSessions } from '@office/usecases/session/proveSessions'
import { courierRound } from '@office/reactions/courier'
import { arrivedPhoto } from '../hazard/photos'
import { as, openCounty, refusal, type County } from '../hazard/county'
import { figure, move, plan } from './sessions'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

test('a photo proves its session, and other people do not see it', async () => {
  const officer = as('p-safety')
  const { id } = await plan(county)
  await move(county, id, { move: 'close', assessment: null })
  const lost = { id: 'photo-that-never-came-01', sha256: 'a'.repeat(64) }
  expect(await refusal(proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'photo', photos: [lost] } }))).toBe('evidence_missing')
  const photo = await arrivedPhoto(county.office, officer, 'supplement')
  expect(await proveSessions(county.office, officer, { ids: [id], evidence: { kind: 'photo', photos: [photo] } })).toEqual({ sessions: [{ id, counted: true, owes: '' }] })
  for (let round = 0; round < 2; round += 1) await courierRound(county.office, () => undefined, 'wake')
  const seenBy = async (who: string): Promise<boolean> => (await linkPhotos(county.office, as(who), { ids: [photo.id], size: 'thumb' })).links[0]?.state !== 'missing'
  expect([await seenBy('p-safety'), await seenBy('p-clerk'), await seenBy('p-safety2'), await seenBy('p-resident')]).toEqual([true, true, false, false])
})

test('a picture that cannot be opened proves no session: both it was shown for are 未计入 again, another proof holds', async () => {
  const officer = as('p-safety')
  const ids = [(await plan(county)).id, (await plan(county)).id, (await plan(county)).id]
  for (const id of ids) await move(county, id, { move: 'close', assessment: null })
  const photo = await arrivedPhoto(county.office, officer, 'supplement')
  expect((await proveSessions(county.office, officer, { ids, evidence: { kind: 'photo', photos: [photo] } })).sessions.map(({ counted }) => counted)).toEqual([true, true, true])
  await proveSessions(county.office, officer, { ids: [ids[2]!], evidence: { kind: 'paper', words: '记录本第3页' } })
  const held = () => figure(county, 'held')
  expect(await held()).toBe(3)
  for (let round = 0; round < 3; round += 1) await courierRound(county.office, () => undefined, 'wake')
  expect((await county.office.store.get('photo', photo.id))?.state).toBe('refused')
  expect(await held()).toBe(1)
  expect((await county.office.store.get('session', ids[0]!))?.proofs).toEqual([])
  expect(await refusal(proveSessions(county.office, officer, { ids: [ids[0]!], evidence: { kind: 'photo', photos: [photo] } }))).toBe('photo_broken')
  expect((await recount(county.office)).differences).toEqual([])
})
