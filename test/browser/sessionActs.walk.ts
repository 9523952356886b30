// What officers do beside a session: an entry of 补充登记 without network, a name taken off every list when its owner asks (T-38), and a unit set down as 消防安全重点单位 (L-32).
import { ask, choosePhotos, enterAs, field, load, send, tap, write } from './people'
import { expectAccessible, shoot } from './harness'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

const unit = 'e-hongyuan'
const hour = 3_600_000
interface Rows { readonly times: number; readonly rows: readonly { readonly name: string; readonly amount: number }[] }

walk('a name goes from the list when its owner asks; what was counted stays (T-38)', async (journey) => {
  const officer = await enterAs(journey, '钱红梅')
  const { card } = await ask<{ card: object }>(officer, 'session.defaults', { activity: 'talk' }, unit)
  const id = `names-${Date.now().toString(36)}`
  await ask(officer, 'session.create', { id, ...card, startsAt: Date.now() - hour, endsAt: Date.now() + hour }, unit)
  await load(officer, journey.origin, 'sessionSignIn', { id })
  for (const name of ['方晓燕', '邓永强']) {
    await write(officer, '姓名', name)
    await tap(officer, '替他签到')
    await officer.getByText(name, { exact: true }).waitFor()
  }
  await officer.getByText('已登记').nth(1).waitFor()
  await load(officer, journey.origin, 'sessionRows', { id })
  await officer.getByText('合计 2 人次').waitFor()
  await tap(officer, '删除方晓燕的姓名')
  await officer.getByText('本人要求时使用。本单位各场名单上的“方晓燕”都会删除，不能恢复；人次和人数不变。').waitFor()
  await shoot(officer, 'erase-name')
  await expectAccessible(officer)
  await send(officer, '删除姓名')
  await officer.getByText('姓名已删除，人次不变。').waitFor()
  await officer.getByText('方晓燕').waitFor({ state: 'detached' })
  await officer.getByText('邓永强', { exact: true }).waitFor()
  await officer.getByText('合计 2 人次').waitFor()
  const { times, rows } = await ask<Rows>(officer, 'session.attendance', { id }, unit)
  expectThat(times === 2 && !JSON.stringify(rows).includes('方晓燕'), `the office has ${JSON.stringify(rows)}`)
})

walk('the line above sets a unit down as 消防安全重点单位: it owes two drills a year, and no more once it is taken back (L-32)', async (journey) => {
  const head = await enterAs(journey, '孙志强')
  await load(head, journey.origin, 'sessionDrills')
  const own = head.getByRole('group', { name: '宏远机械有限公司' })
  const keyFire = own.getByRole('switch', { name: /^消防安全重点单位/ })
  const duties = async () => (await own.innerText()).match(/(?:灭火和应急疏散演练|消防安全重点单位演练)[\s\S]*?(\d+月\d+日)—(\d+月\d+日)/)?.slice(1).join('—') ?? ''
  await keyFire.waitFor()
  const before = await duties()
  await keyFire.click()
  await head.getByRole('switch', { name: /^消防安全重点单位/, checked: true }).waitFor()
  await until(duties, (half) => half !== '' && half !== before, 'the period is as before')
  await keyFire.click()
  await head.getByRole('switch', { name: /^消防安全重点单位/, checked: false }).waitFor()
  await until(duties, (now) => now === before, 'it still owes what a key unit owes')
})

walk('an entry of 补充登记 made without network waits with its photo, also through a kill, and is counted once (R-04)', async (journey) => {
  const { origin } = journey
  const title = '车间逃生演练视频'
  const officer = await enterAs(journey, '钱红梅')
  await officer.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await load(officer, origin, 'supplementNew', { activity: 'escapeVideo' })
  await field(officer, '做了什么').waitFor()
  await journey.offline(true)
  await load(officer, origin, 'supplementNew', { activity: 'escapeVideo' })
  await write(officer, '做了什么', title)
  await tap(officer, /^数量（.*加一$/)
  await choosePhotos(officer, '拍照或选照片', ['exit'])
  await officer.getByRole('button', { name: '删除佐证照片 1' }).waitFor()
  await tap(officer, '登记')
  await officer.getByText('已保存在手机里，有信号就自动送出。您可以离开了。').waitFor()
  await shoot(officer, 'entry-kept')
  await expectAccessible(officer)

  await load(officer, origin, 'supplements')
  const kept = officer.getByRole('group', { name: title })
  await kept.getByText('待上传').waitFor()
  await kept.getByText(/照片 1 张/).waitFor()
  await shoot(officer, 'entries-offline')
  await expectAccessible(officer)
  await journey.offline(false)
  await kept.waitFor({ state: 'detached' })
  await officer.getByRole('button', { name: new RegExp(`^${title}.*已计入`) }).waitFor()
  const { rows } = await ask<{ rows: readonly { readonly title: string; readonly state: string }[] }>(officer, 'campaign.supplements', { show: 'standing' }, unit)
  expectThat(rows.filter((row) => row.title === title && row.state === 'counted').length === 1, `the office has ${JSON.stringify(rows.map((row) => row.title))}`)
})
