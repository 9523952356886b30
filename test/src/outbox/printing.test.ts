import type { PrintOnPhoto } from '@/device/devices'
import { keepPhoto, loadDraft, newDraft, photosInDrafts, printPhotos, saveDraft, type Draft, type Slot } from '@/outbox/draft'
import type { Ports } from '@/outbox/ports'
import { newDay, open } from './world/person'

const ink = 0x21
/** A pen that leaves its ink behind the picture and remembers what it wrote. */
function pen() {
  const lines: (readonly string[])[] = []
  const print: PrintOnPhoto = async (bytes, _path, written) => {
    lines.push(written)
    return { bytes: Uint8Array.from([...bytes, ink]), width: 4, height: 3 }
  }
  return { lines, print }
}
async function draftWith(phone: Ports, slot: Slot, ...taken: (string | undefined)[]): Promise<Draft> {
  const photos = []
  for (const [at, when] of taken.entries()) {
    const got = await keepPhoto(phone, { bytes: Uint8Array.from([0xff, at]), width: 4, height: 3 })
    if (got.ok) photos.push({ ...got.photo, ...(when !== undefined && { taken: when }) })
  }
  const draft = { ...(await newDraft(phone, slot)), photos }
  await saveDraft(phone, draft)
  return draft
}

describe('time and place on the photos of a report', () => {
  it('are printed once, in the draft too; the picture without them goes, its place in the row stays', async () => {
    const phone = open(newDay())
    const { lines, print } = pen()
    const before = await draftWith(phone, 'new', '6月3日 10:42', undefined, '6月3日 10:43 从相册选取')
    const after = await printPhotos(phone, print, before, '地下室东侧')
    expect(lines).toEqual([['6月3日 10:42', '地下室东侧'], ['6月3日 10:43 从相册选取', '地下室东侧']])
    expect(await loadDraft(phone, 'new')).toEqual(after)
    expect(await Promise.all(after.photos.map(async ({ id }) => [...((await phone.files.read(id)) ?? [])]))).toEqual([[0xff, 0, ink], [0xff, 1], [0xff, 2, ink]])
    expect([...(await phone.files.names())].sort()).toEqual([...(await photosInDrafts(phone))].sort())
    expect(await printPhotos(phone, print, after, '地下室西侧')).toEqual(after)
    expect(lines).toHaveLength(2)
  })

  it('are left out where this phone cannot print: the photo goes as it was taken', async () => {
    const phone = open(newDay())
    const before = await draftWith(phone, 'new', '6月3日 10:42')
    expect(await printPhotos(phone, async () => undefined, before, '地下室东侧')).toEqual(before)
    expect(await loadDraft(phone, 'new')).toEqual(before)
  })

  it('while a refused report is mended its own photos stay until the mended one is saved', async () => {
    const phone = open(newDay())
    const before = await draftWith(phone, 'mend-0mb3xyz00abcdefghjkmnpqrstv', '6月3日 10:42')
    await printPhotos(phone, pen().print, before, '地下室东侧')
    expect(await phone.files.read(before.photos[0]?.id ?? '')).toBeDefined()
  })
})
