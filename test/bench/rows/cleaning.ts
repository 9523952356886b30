/** Photos cleaned a second by the office (read, judged, two pictures written durably, entered, quarantine erased) against sharp alone. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Caller } from '@office/ports/caller'
import type { LocalOffice } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { cleanPhoto } from '@office/usecases/photo/cleanPhoto'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import { width } from '@office/reactions/deliver'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { newFolder } from '../children'
import type { Figure } from '../figure'
import { openForFilling } from '../ready'
import { byWorkers, interleave, middle, ratioOf } from '../rounds'
import { phonePhoto, reportOf } from './photoReport'

let made = 0

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}
/** Sent and named by a report: from here on the courier has it to clean. */
async function received(office: LocalOffice, by: Caller, bytes: Buffer): Promise<string> {
  made += 1
  const id = `photo-${String(made).padStart(8, '0')}-cleaning-0123456789`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { ticket } = await beginPhoto(office, by, { id, size: bytes.length, sha256, purpose: 'before' })
  await receivePhoto(office, ticket, { length: bytes.length, body: whole(bytes) })
  await submitReport(office, by, reportOf(`report-${id}`, { id, sha256 }, made))
  return id
}
/** The least anybody would do to the same pictures with the same settings. */
async function bare(bytes: Buffer): Promise<void> {
  const view = await sharp(bytes).rotate().resize({ width: 1920, height: 1920, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer()
  await sharp(view).resize({ width: 320, height: 320, fit: 'inside' }).jpeg({ quality: 72 }).toBuffer()
}

export async function cleaning(quick: boolean): Promise<Figure[]> {
  const office = await openForFilling(newFolder())
  const bytes = await phonePhoto(3)
  // Enough that the last ones, which leave a core idle, are few: the courier's work on a busy day has no end.
  const count = quick ? 8 : 120
  const measured = await interleave([
    { name: 'bare', run: async () => (await byWorkers(width, count, () => bare(bytes))).perSecond },
    { name: 'office', run: async () => {
      const ids: string[] = []
      for (let index = 0; index < count; index += 1) ids.push(await received(office, sampleCaller('p-welder'), bytes))
      const { perSecond } = await byWorkers(width, count, (index) => cleanPhoto(office, String(ids[index])))
      for (const id of ids) if ((await office.store.get('photo', id))?.state !== 'clean') throw new Error('a photo was not cleaned')
      return perSecond
    } },
  ], quick ? 3 : 7)
  await office.close()
  return [{
    id: 'clean', ...ratioOf(measured, 'office', 'bare'), what: 'photos cleaned a second, as many at once as the courier does / bare sharp making the same two pictures',
    seen: `sharp ${middle(measured, 'bare').toFixed(1)}/s, office ${middle(measured, 'office').toFixed(1)}/s`, must: { atLeast: 0.85 },
  }]
}
