// J6 in a browser: a 70-year-old scans a stand's code in large type, asks, goes to the second stand; 现场 is still 1.
import { addressOf } from '@/routes'
import { askDoor, openDay } from './consultationDay'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { enterAs, load, tap, write } from './people'
import { expectReadable } from './readable'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

const wordSize = 60 / 2 // 60rpx on a 375 px phone

walk('J6: scanned at two stands, counted once; asked from the bench, answered in the inbox', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const { id, unit, codes } = await openDay(clerk)
  const times = async () => (await askDoor<{ summary: { times: number } }>(clerk, 'session.read', { id }, unit)).summary.times

  const phone = await journey.another()
  const page = await phone.openAddress(`/s/${codes.s1}`, { face: 'elder' })
  await page.getByText('已参加', { exact: true }).waitFor()
  await page.getByText('您是本场第 1 位。本场只记一次，再扫不会重复。').waitFor()
  await page.getByText('燃气安全台').waitFor()
  expectThat(await page.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('.word')).fontSize)") >= wordSize, 'the result is not the largest thing on the page')
  expectThat(await page.locator('input').count() === 0, 'something is asked of a resident before he is counted')
  await shoot(page, 'landing-elder')
  await expectAccessible(page)
  await expectNoOverflow(page)
  await expectReadable(page, 'elder')
  await until(times, (n) => n === 1, '现场 is not 1')

  expectThat(await page.getByRole('link', { name: '在线提问' }).getAttribute('href') === `/#${addressOf('ask', { session: id })}`, 'the page does not lead to this session’s questions')

  await page.goto(new URL(`/s/${codes.s2}`, phone.origin).href)
  await page.getByText('本场只记一次，再扫不会重复。').waitFor()
  await page.getByText('已记下').waitFor()
  expectThat(await times() === 1, '现场 is counted once for each stand')

  // The same resident in the app: what he took part in, and a question.
  await load(page, phone.origin, 'participation')
  await page.getByText('已参加').first().waitFor()
  await load(page, phone.origin, 'ask', { session: id })
  await page.getByRole('radio', { name: '电动车充电', exact: true }).click()
  await write(page, '您的问题', '电动车能不能推到楼上充电？')
  await phone.offline(true)
  await tap(page, '提交问题')
  await page.getByText('已保存在手机里，有信号就自动送出。您可以离开了。').waitFor()
  await page.getByRole('group', { name: '电动车能不能推到楼上充电？' }).getByText('待上传').waitFor()
  await phone.offline(false)
  await page.getByText(/已收到，您是 .*1 号/).waitFor()
  await shoot(page, 'ask-elder', { whole: true })
  expectThat(await times() === 1, 'a question counts as another person there')
  const { rows } = await askDoor<{ rows: { id: string }[] }>(clerk, 'session.questions', { session: id, state: 'waiting' }, unit)
  await askDoor(clerk, 'session.answer', { id: rows[0]?.id, text: '不能。楼道和家里都不要充电，请到集中充电处。', aloud: false }, unit)
  await page.reload()
  await page.getByText('楼道和家里都不要充电').waitFor()
})

walk('J6: without network the scan is kept with its time, and goes out by itself; the page comes from the kept shell', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const { id, unit, codes } = await openDay(clerk)
  const phone = await journey.another()
  // Whoever has had the app open once has its shell.
  const page = await phone.open('home')
  await page.evaluate('navigator.serviceWorker.ready.then(() => new Promise((done) => { const look = () => caches.match("/s/index.html").then((found) => found ? done() : setTimeout(look, 100)); look() }))')
  await phone.offline(true)
  await page.goto(new URL(`/s/${codes.all}`, phone.origin).href)
  await page.getByText('已保存在手机里，有信号就自动送出。您可以离开了。').waitFor()
  await shoot(page, 'landing-offline')
  await expectAccessible(page)
  await phone.offline(false)
  await page.getByText('已参加', { exact: true }).waitFor()
  await until(() => askDoor<{ summary: { times: number } }>(clerk, 'session.read', { id }, unit), ({ summary }) => summary.times === 1, '现场 is not 1')
})

walk('J6: a member whose sign-in has ended keeps his scan with its time; signed in again, it goes out by itself', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const { id, unit, codes } = await openDay(clerk)
  const times = async () => (await askDoor<{ summary: { times: number } }>(clerk, 'session.read', { id }, unit)).summary.times
  const phone = await journey.another()
  const page = await enterAs(phone, '赵建国')
  await phone.context.clearCookies()
  await page.goto(new URL(`/s/${codes.all}`, phone.origin).href)
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.getByText('登录后自动送出').waitFor()
  await page.getByText(/按您扫码的时间记：今天/).waitFor()
  await page.getByRole('button', { name: '再试一次' }).waitFor()
  await shoot(page, 'landing-ended')
  await expectAccessible(page)
  await expectNoOverflow(page)
  expectThat(await times() === 0, 'counted before anybody signed in')
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByRole('button', { name: /^赵建国/ }).click()
  await page.waitForURL(/pages\/home\/index/)
  // His list shows older sessions too: only the office says that this one has arrived.
  await until(times, (n) => n === 1, 'the kept scan was not sent')
  // The same code again is answered, not kept.
  await page.goto(new URL(`/s/${codes.all}`, phone.origin).href)
  await page.getByText('已参加', { exact: true }).waitFor()
})

walk('P22: the page behind a code on a slow line and a slow phone', async (journey) => {
  const clerk = await enterAs(journey, '王丽')
  const { codes } = await openDay(clerk)
  const phone = await journey.another()
  const page = await phone.context.newPage()
  const line = await phone.context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  let bytes = 0
  const asked: string[] = []
  line.on('Network.requestWillBeSent', ({ request }) => { if (!request.url.startsWith('data:')) asked.push(request.url) })
  line.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  const started = Date.now()
  await page.goto(new URL(`/s/${codes.all}`, phone.origin).href)
  await page.getByText('已参加', { exact: true }).waitFor()
  // A clock judges no machine: what makes it fast is one file, which waits for no other, and one question to the door.
  process.stdout.write(`  answered after ${String(Date.now() - started)} ms, ${String(asked.length)} requests, ${String(bytes)} bytes\n`)
  expectThat(asked.filter((url) => !url.endsWith('/favicon.ico')).length <= 2, `asked ${asked.join(' ')}`)
  expectThat(bytes <= 20 * 1024, `${String(bytes)} bytes`)
  expectThat(asked.slice(1).every((url) => url.endsWith('/favicon.ico') || new URL(url).pathname.startsWith('/fn/')), `after its first answer it waits for ${asked.join(' ')}`)
  const html = await (await phone.context.request.get(new URL(`/s/${codes.all}`, phone.origin).href)).text()
  expectThat(!/<script[^>]*\ssrc=|<link[^>]*stylesheet|@import|@font-face/.test(html), 'the page waits for another file')
})

walk('W-12: a foreign or broken code says so, in each face', async (journey) => {
  for (const face of ['normal', 'dark', 'elder'] as const) {
    const page = await journey.openAddress('/s/NOTACODE', { face })
    await page.getByText('认不出这个码').waitFor()
    await page.getByText('没带手机也可以').waitFor()
    await shoot(page, `landing-unknown-${face}`)
    await expectAccessible(page)
    await expectNoOverflow(page)
    await expectReadable(page, face)
    await page.close()
  }
})
