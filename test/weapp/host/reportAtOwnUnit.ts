// The shortest report a worker makes: one photo, his own unit, where in it, what kind; the app is closed after it.
import type { Hand } from './hand'

export const ofUnit = '宏远机械有限公司'

/** @param words where in the unit, as the officers will read it. */
export async function reportAtOwnUnit(worker: Hand, picture: string, words: string): Promise<void> {
  worker.photograph(picture)
  await worker.open('pages/hazard/new/index')
  await worker.tap('从相册选')
  await worker.shows('已有 1 张')
  await worker.tap(ofUnit)
  await worker.write('具体位置', words)
  await worker.tap('消防通道')
  await worker.tap('提交')
  await worker.shows(`送到：${ofUnit}`)
  worker.kill()
}
