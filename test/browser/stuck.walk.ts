// What could not be done lies on the office's board until somebody mends the cause and sends it again: nothing is dropped silently.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openOffice } from '@office/local/openHouse'
import { courierRound } from '@office/reactions/courier'
import { readServerEnv } from '../../config/env'
import type { Walk } from './harness'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { choose, choosePhotos, enterAs, load, tap, write } from './people'
import { expectThat, walk } from './suite'

const minute = 60_000
const words = '三号库房卸货口'

/** A file lies where the folder of clean photos belongs: no photo can be kept until it is gone. */
function breakPhotoFolder(dataDir: string): () => void {
  const folder = path.join(dataDir, 'photos', 'view')
  renameSync(folder, `${folder}.away`)
  writeFileSync(folder, 'not a folder')
  return () => {
    rmSync(folder)
    renameSync(`${folder}.away`, folder)
  }
}

/** The product's own courier, as if this long had passed (ms). */
async function courierAfter(dataDir: string, passed: number): Promise<void> {
  const office = openOffice(readServerEnv({ NODE_ENV: 'test', SAMPLE: '1', DATA_DIR: dataDir }), { clock: { now: () => Date.now() + passed } })
  try {
    await courierRound(office, () => undefined, 'wake')
  } finally {
    await office.close()
  }
}

async function reportWithPhoto({ open }: Walk): Promise<void> {
  const page = await open('report')
  await choosePhotos(page, '从相册选', ['exit'])
  await page.getByText('已有 1 张').waitFor()
  await tap(page, '找单位')
  await write(page, '单位名称或编码', '城东市场')
  await tap(page, '查找')
  await tap(page, /^城东市场/)
  await write(page, '具体位置', words)
  await choose(page, '消防通道')
  await tap(page, '提交')
  await page.getByText('已送达', { exact: true }).first().waitFor()
  await page.close()
}

async function caseOfOfficer(walked: Walk): Promise<Page> {
  const page = await enterAs(walked, '李秋生')
  await load(page, walked.origin, 'approvals')
  await page.getByRole('button', { name: new RegExp(words) }).first().click()
  await page.getByText('为什么到这里').waitFor()
  return page
}

walk('a photo that the disk would not take is stuck after three tries, is sent again once the disk is mended, and is gone from the board', async (journey) => {
  const { server, origin } = journey
  const mend = breakPhotoFolder(server.dataDir)
  await reportWithPhoto(journey)
  await server.whileClosed(async () => {
    await courierAfter(server.dataDir, 6 * minute)
    await courierAfter(server.dataDir, 40 * minute)
  })
  const before = await caseOfOfficer(journey)
  await before.getByText('照片正在处理，稍后可看').waitFor()
  await before.close()

  const clerk = await enterAs(journey, '王丽')
  await tap(clerk, /^安委办事务/)
  await tap(clerk, /^没送出的通知/)
  await clerk.getByText('没有送达 · 试过 3 次').waitFor()
  const board = await clerk.locator('[role=main]').last().innerText()
  expectThat(board.includes('照片处理') && board.includes('照片文件夹不能读写'), `the board does not say what is stuck and why:\n${board}`)
  expectThat(!board.includes(words), `the board says more than it should:\n${board}`)
  await expectAccessible(clerk)
  await expectNoOverflow(clerk)
  await shoot(clerk, 'stuck-1')

  mend()
  await tap(clerk, '重新发送')
  await clerk.getByText('已重新排队发送').waitFor()
  await load(clerk, origin, 'stuck')
  await clerk.getByText('所有通知都已送达。').waitFor()
  await clerk.close()

  const after = await caseOfOfficer(journey)
  await after.getByRole('button', { name: '放大整改前照片 1' }).waitFor()
})
