// `npm run pictures`: README's pictures, taken from the running system with the sample county.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { launchChromium } from './chromium'
import { openWalk } from './harness'
import { startLocalServer } from './localServer'
import { choose, choosePhotos, enterAs, load, tap, write } from './people'

const folder = path.resolve(__dirname, '..', '..', 'docs', 'pictures')

async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const shot = await page.screenshot({ animations: 'disabled' })
  await sharp(shot).jpeg({ quality: 82, mozjpeg: true }).toFile(path.join(folder, `${name}.jpg`))
}

async function main(): Promise<void> {
  const browser = await launchChromium()
  const server = await startLocalServer()
  try {
    const walk = await openWalk(browser, server)
    const report = await walk.open('report')
    await choosePhotos(report, '从相册选', ['exit', 'passage'])
    await report.getByText('正在保存照片').waitFor({ state: 'detached' })
    await report.getByText('地点', { exact: true }).first().scrollIntoViewIfNeeded()
    await keep(report, 'report')
    await tap(report, '找单位')
    await write(report, '单位名称或编码', '城东市场')
    await tap(report, '查找')
    await tap(report, /^城东市场/)
    await write(report, '具体位置', '二楼西侧楼梯口')
    await choose(report, '消防通道')
    await report.getByText(/将送到：城东市场/).scrollIntoViewIfNeeded()
    await keep(report, 'preview')
    await tap(report, '提交')
    await report.getByText('已送达', { exact: true }).first().waitFor()
    await keep(report, 'receipt')
    await report.close()
    const officer = await enterAs(walk, '钱红梅')
    await load(officer, server.origin, 'approvals')
    await officer.waitForLoadState('networkidle')
    await keep(officer, 'approvals')
    await officer.getByText('地下一层').first().click()
    await officer.getByText('为什么到这里').waitFor()
    await keep(officer, 'case')
    await walk.close()
  } finally {
    await browser.close()
    await server.stop()
  }
}
void main()
