// J7: a stand's helper without network counts passers-by, takes a photo, and types the paper list in later.
import type { Page } from 'playwright-core'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { ask, choosePhotos, enterAs, load, send, tap, write } from './people'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

const unit = 'e-hongyuan'
const heads = 46
const hour = 3_600_000
/** As they stand on the paper; two of them signed twice. */
const signatures = ['陈素珍', '林永福', '黄丽娟', '吴国华', '周建明', '徐秀兰', '孙宝根', '马玉芬', '朱德胜', '胡金凤', '郭长海', '何美玲']

interface Read { readonly summary: { readonly times: number; readonly counted: boolean; readonly owes: string; readonly evidence: readonly string[]; readonly sources: Readonly<Record<string, number>> } }
const summaryOf = async (page: Page, id: string) => (await ask<Read>(page, 'session.read', { id }, unit)).summary
/** A stand of 安全宣传 under way, whose numbers alone prove nothing. */
async function openStand(page: Page): Promise<string> {
  const { card } = await ask<{ card: object }>(page, 'session.defaults', { activity: 'talk' }, unit)
  const id = `stand-${Date.now().toString(36)}`
  await ask(page, 'session.create', { id, ...card, startsAt: Date.now() - hour, endsAt: Date.now() + hour }, unit)
  return id
}
/** As a hand counts, not faster than two a second: the phone's clock is moved on between two presses. */
async function count(page: Page, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.getByRole('button', { name: `${String(n)} +1，加一人` }).click()
    await page.clock.fastForward(600)
  }
  await page.getByRole('button', { name: `${String(times)} +1，加一人` }).waitFor()
}
/** Presses leave the page once the hand has rested; until the office has them the bar says so. */
const uploaded = (page: Page) => page.getByText('都已上传', { exact: true }).waitFor()

walk('J7 46 passers-by without network and a photo that proves them, 12 paper signatures later: the sources stand apart, the doubled names are asked about', async (journey) => {
  const helper = await enterAs(journey, '钱红梅')
  await helper.clock.install()
  const id = await openStand(helper)
  // The app and the desk of this session were opened where there was a signal.
  await helper.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await load(helper, journey.origin, 'sessionDesk', { id })
  await uploaded(helper)
  await helper.reload()
  await uploaded(helper)

  await journey.offline(true)
  await load(helper, journey.origin, 'sessionDesk', { id })
  await count(helper, heads + 1)
  await helper.getByRole('button', { name: /^撤销刚才的/ }).click()
  await helper.getByText(`待上传 ${String(heads)}`).waitFor()
  await tap(helper, '拍照或补一项证明')
  await choosePhotos(helper, '拍现场照片', ['exit'])
  await helper.getByRole('button', { name: '删除现场照片 1' }).waitFor()
  await send(helper, '提交证明')
  await helper.getByText('照片 1 张').waitFor()
  await shoot(helper, 'desk-offline', { whole: true })
  await expectAccessible(helper)
  await expectNoOverflow(helper)

  // The app is killed in the square and opened again: everything is still there.
  await load(helper, journey.origin, 'outbox')
  await helper.getByText('场次证明照片').waitFor()
  await helper.getByText(/1 张照片/).waitFor()
  await load(helper, journey.origin, 'sessionDesk', { id })
  await helper.getByRole('button', { name: `${String(heads)} +1，加一人` }).waitFor()
  await helper.getByText(`待上传 ${String(heads)}`).waitFor()
  await helper.getByText('照片 1 张').waitFor()

  await journey.offline(false)
  await uploaded(helper)
  await helper.getByText('照片 1 张').waitFor({ state: 'detached' })
  await until(() => summaryOf(helper, id), ({ sources, evidence }) => sources.heads === heads && evidence.includes('photo'), 'the office has not the count and the photo')

  await load(helper, journey.origin, 'sessionSignIn', { id })
  await helper.getByRole('radio', { name: '纸质名单' }).click()
  await write(helper, '照着纸质名单输入姓名', [...signatures, ...signatures.slice(0, 2)].join('\n'))
  await tap(helper, '登记这 14 人')
  await helper.getByText('已登记').nth(11).waitFor()
  // Two stand there twice: each is asked about, none counted twice.
  await helper.getByRole('button', { name: '陈素珍是同名的另一个人，再登记' }).waitFor()
  await helper.getByText('之前已签到').nth(1).waitFor()

  await load(helper, journey.origin, 'session', { id })
  await helper.getByRole('button', { name: `点数 ${String(heads)} 人次，看是哪些人` }).waitFor()
  await helper.getByRole('button', { name: '纸质 12 人次，看是哪些人' }).click()
  await helper.getByText('纸质 12 人次', { exact: true }).waitFor()
  await load(helper, journey.origin, 'sessionRows', { id })
  await helper.getByText(`合计 ${String(heads + 12)} 人次`).waitFor()
})

walk('J7 a count that nothing proves is not counted and says so; any one proof mends it', async (journey) => {
  const officer = await enterAs(journey, '钱红梅')
  await officer.clock.install()
  const id = await openStand(officer)
  await load(officer, journey.origin, 'sessionDesk', { id })
  await count(officer, 3)
  await officer.getByText(/^已记下，未计入：补一张照片/).waitFor()
  await uploaded(officer)
  await ask(officer, 'session.move', { move: 'close', id, version: (await ask<{ summary: { version: number } }>(officer, 'session.read', { id }, unit)).summary.version, assessment: null }, unit)
  await load(officer, journey.origin, 'session', { id })
  await officer.getByText(/人次未计入：缺证明。补一张照片/).waitFor()
  const before = await summaryOf(officer, id)
  expectThat(!before.counted && before.owes !== '', `it counts: ${JSON.stringify(before)}`)

  await tap(officer, '补一项证明')
  await officer.getByRole('radio', { name: '纸质名单' }).click()
  await write(officer, '名单放在哪里', '安全科档案柜')
  await send(officer, '提交证明')
  await officer.getByText('这一场已计入。').waitFor()
  await until(() => summaryOf(officer, id), ({ counted, times }) => counted && times === 3, 'not counted after a proof')
})
