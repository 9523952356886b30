// J1: a welder in a basement without a signal. Nothing is lost, nothing is sent twice, whatever is cut or killed.
import type { Page } from 'playwright-core'
import type { Walk } from './harness'
import { ask, choose, choosePhotos, load, receiptOn, tap, write } from './people'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

interface Mine { rows: { number: string; photoCount: number; text: string }[] }
const mine = (page: Page) => ask<Mine>(page, 'hazard.mine', {})

/** The app was opened once with a signal: from then on its shell is on the phone. */
async function phoneThatKnowsTheApp({ open, context, origin }: Walk): Promise<Page> {
  await context.grantPermissions(['geolocation'], { origin })
  await context.setGeolocation({ latitude: 30.512, longitude: 114.318, accuracy: 28 })
  const page = await open('home')
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.reload()
  await page.getByText('随手拍').first().waitFor()
  return page
}

async function reportTwoPhotos(page: Page): Promise<string> {
  await choosePhotos(page, '从相册选', ['exit', 'passage'])
  await page.getByText('已有 2 张').waitFor()
  await tap(page, '用现在的位置')
  await page.getByText('误差约 28 米').waitFor()
  await tap(page, /向北/)
  await choose(page, '消防通道')
  await tap(page, /再补充几项/)
  await choose(page, '一般')
  await page.getByRole('checkbox', { name: '已移开一部分' }).click()
  await tap(page, '提交')
  await page.getByText('已保存在手机').first().waitFor()
  return receiptOn(page)
}

walk('J1: reported offline, killed, reopened, sent once when the signal is back, however often 重新发送 is pressed', async (journey) => {
  const { offline, context, open, origin } = journey
  const first = await phoneThatKnowsTheApp(journey)
  await offline(true)
  await load(first, origin, 'report')
  const receipt = await reportTwoPhotos(first)
  expectThat(receipt.length === 19, `the receipt code reads ${receipt}`)

  await first.close()
  const second = await open('outbox')
  await second.getByText('1 件已保存在手机里').waitFor()
  await second.getByText(receipt).first().waitFor()
  await second.getByText('2 张照片').first().waitFor()

  // The first answer of the office is lost on the way: what it did must not be done again.
  let lost = 0
  await context.route('**/fn/hazard', async (route) => {
    if (lost > 0 || !route.request().postData()?.includes('hazard.submit')) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort()
  })
  for (let press = 0; press < 3; press++) await tap(second, '全部现在发送')
  await offline(false)
  // Pressed again while it is on its way, until it is there: then the button in this place is another.
  for (let press = 0; press < 3; press++) await second.evaluate(`[...document.querySelectorAll('[aria-label="全部现在发送"]')].pop()?.click()`)
  await second.getByText('全部已送达').waitFor()
  expectThat(lost === 1, 'the answer was never lost: the walk proves nothing')

  const { rows } = await mine(second)
  expectThat(rows.length === 1, `the office has ${rows.length} cases`)
  expectThat(rows[0]?.photoCount === 2, `the case has ${rows[0]?.photoCount ?? 0} photos`)

  await load(second, origin, 'trace', { receipt })
  await second.getByText(rows[0]?.number ?? '').first().waitFor()
})

walk('J1: the pin can be moved by button and the position can be given up again', async (journey) => {
  const page = await phoneThatKnowsTheApp(journey)
  await load(page, journey.origin, 'report')
  await tap(page, '用现在的位置')
  await page.getByText('误差约 28 米').waitFor()
  const words = () => page.locator('main, [role=main]').last().innerText()
  const before = await words()
  await tap(page, /向东/)
  await until(words, (now) => now !== before, 'the page says nothing of the moved pin')
  await tap(page, '不用定位')
  await page.getByRole('button', { name: '用现在的位置' }).waitFor()
})

walk('J1: a refused location is no obstacle', async ({ open, context }) => {
  await context.clearPermissions()
  const page = await open('report')
  await tap(page, '用现在的位置')
  await page.getByRole('alert').first().waitFor()
  await write(page, '具体位置', '3号楼地下室东侧通道')
  await write(page, '一句话说明', '出口被纸箱堵住')
  await tap(page, '提交')
  await page.getByText('已送达').first().waitFor()
})

walk('119 dials with one tap also without a signal', async (journey) => {
  const page = await phoneThatKnowsTheApp(journey)
  await journey.offline(true)
  await load(page, journey.origin, 'report')
  await page.getByRole('button', { name: /^119/ }).waitFor()
})
