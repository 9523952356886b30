// The promise 已保存 in a real browser: its database, its camera roll, its network cut, its tabs closed and opened again.
import { createHash } from 'node:crypto'
import type { Page, Request } from 'playwright-core'
import sharp from 'sharp'
import type { Walk } from './harness'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

/** As a phone takes it: 12 megapixels, its position in the EXIF. */
async function fromCamera(): Promise<Buffer> {
  const noise = await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 12 } } }).png().toBuffer()
  return sharp(noise).resize(4000, 3000).jpeg({ quality: 92 })
    .withExif({ IFD0: { Make: 'Phone', Artist: 'secret-name' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } }).toBuffer()
}

async function takePhoto(page: Page, photo: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('从相册选').click()
  await (await chooser).setFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByText('照片 1', { exact: false }).or(page.getByLabel(/照片 1/)).first().waitFor()
}
async function type(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: false }).locator('input, textarea').or(page.locator(`[aria-label^="${label}"] input, [aria-label^="${label}"] textarea`)).first().fill(words)
}
async function write(page: Page): Promise<void> {
  await type(page, '具体位置', '地下一层配件库东侧通道')
  await type(page, '一句话说明', '安全出口被货架挡住一半')
}
/** The draft as it lies in the browser's database: it is kept a moment after the last letter. */
const draftOf = (page: Page) => page.evaluate<string>(`new Promise((resolve, reject) => {
  const opening = indexedDB.open('anquanyue', 1)
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const asking = opening.result.transaction('records').objectStore('records').get('draft:new')
    asking.onerror = () => reject(asking.error)
    asking.onsuccess = () => { opening.result.close(); resolve(asking.result ?? '') }
  }
})`)
const shellKept = (page: Page) => page.evaluate(async () => { await navigator.serviceWorker.ready })

/** Every photo that goes out of this browser, as bytes. */
function watchUploads({ context }: Walk): Buffer[] {
  const sent: Buffer[] = []
  context.on('request', (request: Request) => {
    const body = request.method() === 'PUT' ? request.postDataBuffer() : null
    if (body) sent.push(body)
  })
  return sent
}
async function ownReports({ context, origin }: Walk): Promise<readonly { photoCount: number; text: string }[]> {
  const answer = await context.request.post(`${origin}/fn/hazard`, { data: { action: 'hazard.mine', data: {}, v: 1 }, headers: { origin } })
  const reply = await answer.json() as { value?: { rows: { photoCount: number; text: string }[] } }
  return reply.value?.rows ?? []
}

walk('a report written in a cellar survives the closed tab and arrives once, whole, with the network', async (phone) => {
  const sent = watchUploads(phone)
  const first = await phone.open('report')
  await shellKept(first)
  await phone.offline(true)
  await first.close()

  const cellar = await phone.open('report')
  await takePhoto(cellar, await fromCamera())
  await write(cellar)
  await until(() => draftOf(cellar), (draft) => draft.includes('安全出口被货架挡住一半'), 'what is typed is not kept')
  await cellar.close()

  const again = await phone.open('report')
  await again.getByLabel(/照片 1/).first().waitFor()
  await until(() => again.locator('textarea').first().inputValue(), (typed) => typed === '安全出口被货架挡住一半', 'what was typed is lost with the tab')
  await again.getByText('提交', { exact: true }).click()
  await again.getByText('已保存在手机里，有信号就自动送出。您可以离开了。').first().waitFor()
  await again.close()

  const later = await phone.open('outbox')
  await later.getByText('已保存在手机', { exact: false }).first().waitFor()
  await phone.offline(false)
  const second = await phone.open('outbox') // two tabs see the network at once
  await later.getByText('已送达', { exact: true }).first().waitFor()
  await second.getByText('已送达', { exact: true }).first().waitFor()

  const reports = await until(() => ownReports(phone), (all) => all.length > 0, 'the office has no report')
  expectThat(reports.length === 1 && reports[0]?.photoCount === 1, `the office has ${JSON.stringify(reports)}`)
  const different = new Set(sent.map((bytes) => createHash('sha256').update(bytes).digest('hex')))
  expectThat(different.size === 1, `${String(different.size)} different photos went out`)
})

walk('a photo leaves the phone small and without its metadata', async (phone) => {
  const sent = watchUploads(phone)
  const page = await phone.open('report')
  await takePhoto(page, await fromCamera())
  await write(page)
  await page.getByText('提交', { exact: true }).click()
  await page.getByText('已送达', { exact: true }).first().waitFor() // the report's own state; 照片 0/1 已送达 comes before

  const [photo] = sent
  expectThat(photo !== undefined, 'no photo was sent')
  const { format, width, height, exif } = await sharp(photo).metadata()
  expectThat(format === 'jpeg' && Math.max(width, height) === 1600, `the photo is ${format}, ${String(width)}×${String(height)}`)
  expectThat(photo.length <= 400_000, `the photo has ${String(photo.length)} bytes`)
  expectThat(exif === undefined && !photo.includes('secret-name'), 'the photo carries metadata')
})

walk('what is no picture is refused in words, and the words stay', async ({ open }) => {
  const page = await open('report')
  await write(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('从相册选').click()
  await (await chooser).setFiles({ name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer: Buffer.from('0000001866747970686569630000000068656963', 'hex') })
  await page.getByText('照片格式不支持', { exact: false }).first().waitFor()
  expectThat((await page.locator('textarea').first().inputValue()) === '安全出口被货架挡住一半', 'the words are gone')
})
