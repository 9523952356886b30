// J9: somebody forwards the code. What cannot be believed is held, decided by the session's officer, and kept.
import type { Page } from 'playwright-core'
import { ask, enterAs, load, residentPhone, tap } from './people'
import { expectThat, walk } from './suite'

const minute = 60_000
const unit = 'e-hongyuan'

interface Opened { readonly id: string; readonly poster: string; readonly screen: string }
async function openSession(page: Page): Promise<Opened> {
  const { card } = await ask<{ card: object }>(page, 'session.defaults', { activity: 'talk' }, unit)
  const now = Date.now()
  const id = `walk-${now.toString(36)}`
  const made = await ask<{ codes: readonly { code: string }[] }>(page, 'session.create', { id, ...card, place: { words: '一车间', position: { lng: 120.15, lat: 30.28, accuracy: 15, system: 'wgs84' } }, startsAt: now - 10 * minute, endsAt: now + 50 * minute }, unit)
  const screen = await ask<{ code: string }>(page, 'session.addCode', { id, stand: null, rotating: true }, unit)
  return { id, poster: made.codes[0]?.code ?? '', screen: screen.code }
}
const scan = (page: Page, code: string, entry: 'camera' | 'album') => ask<{ outcome: string }>(page, 'session.checkIn', { code, claimedAt: Date.now(), entry, position: null })

walk('J9 forwarded codes are held and decided with a ground that stays; an album scan, or one from far away, counts and is marked', async (journey) => {
  const officer = await enterAs(journey, '钱红梅')
  const { id, poster, screen } = await openSession(officer)
  const [first, second, third] = [await residentPhone(journey), await residentPhone(journey), await residentPhone(journey)]
  const outcomes = [await scan(first, `${screen}.00000000`, 'camera'), await scan(second, `${screen}.ZZZZZZZZ`, 'album'), await scan(third, poster, 'album')].map(({ outcome }) => outcome)
  expectThat(outcomes.join() === 'held,held,accepted', `the office said ${outcomes.join()}`)

  // A browser that has allowed it says from where, unasked; one that has not is not asked.
  const far = await journey.another()
  await far.context.grantPermissions(['geolocation'], { origin: journey.origin })
  await far.context.setGeolocation({ longitude: 120.15, latitude: 30.38, accuracy: 20 })
  const landing = await far.openAddress(`/s/${poster}`)
  await landing.getByText('已参加').first().waitFor()

  await load(officer, journey.origin, 'session', { id })
  await officer.getByText('一车间（已定位）').waitFor()
  await officer.getByRole('button', { name: '2 人次已到，看是哪些人' }).waitFor()
  await tap(officer, /^待核，.*2 人次$/)
  await officer.getByText('待核 2 条，共 2 人次，还没有计入').waitFor()
  await officer.getByRole('checkbox').first().click()
  await tap(officer, '计入')
  await officer.getByText(/请写明理由/).waitFor()
  await tap(officer, '用这句：现场有人见到，本人确已到场。')
  await tap(officer, '计入')
  await officer.getByText('已核定 1 条').waitFor()
  await officer.getByRole('checkbox').first().click()
  await tap(officer, '用这句：不在现场，转发的码。')
  await tap(officer, '不计入')
  await officer.getByText('已核定 2 条').waitFor()

  await officer.reload()
  for (const words of ['现场有人见到，本人确已到场。', '不在现场，转发的码。']) await officer.getByText(words, { exact: true }).waitFor()
  expectThat((await officer.getByText(/^钱红梅 · /).count()) === 2, 'each decision says who made it')
  await load(officer, journey.origin, 'sessionRows', { id })
  await officer.getByText('合计 3 人次').waitFor()
  await officer.getByText(/自扫 · .*相册识别/).waitFor()
  await officer.getByText(/自扫 · .*距离较远/).waitFor()
})
