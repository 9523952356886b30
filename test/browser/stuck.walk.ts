// What could not be done lies on the office's board until somebody mends the cause and sends it again: nothing is dropped silently.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openOffice } from '@office/local/openHouse'
import { courierRound } from '@office/reactions/courier'
import { readServerEnv } from '../../config/env'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { enterAs, load, openFromList, reportAt, tap } from './people'
import { expectThat, patience, reloadUntil, walk } from './suite'

const minute = 60_000
const words = '三号库房卸货口'

async function everythingDelivered(origin: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const { queued } = await (await fetch(`${origin}/health`)).json() as { queued: number }
    if (queued === 0) return
  }
  throw new Error('the sample is still being delivered')
}

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

walk('a photo that the disk would not take is stuck after three tries, is sent again once the disk is mended, and is gone from the board', async (journey) => {
  const { server, origin } = journey
  await everythingDelivered(origin)
  const mend = breakPhotoFolder(server.dataDir)
  await reportAt(journey, '城东市场', words, ['exit'])
  await server.whileClosed(async () => {
    await courierAfter(server.dataDir, 6 * minute)
    await courierAfter(server.dataDir, 40 * minute)
  })
  const before = await openFromList(journey, '李秋生', words)
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
  await reloadUntil(clerk, clerk.getByText('所有通知都已送达。'), 'the photo is not sent again')
  await clerk.close()

  const after = await openFromList(journey, '李秋生', words)
  await after.getByRole('button', { name: '放大整改前照片 1' }).waitFor()
})
