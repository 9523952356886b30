/** P6: one hazard report with one photo of 250–300 KB, from the first byte to the acknowledgement, against the bare limit. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { Input } from '@shared/contract/actions'
import type { Signed } from '../caller'
import { send, signIn } from '../caller'
import { newFolder, start } from '../children'
import type { Server } from '../children'
import type { Figure } from '../figure'
import { byWorkers, interleave, middle, ratioOf } from '../rounds'
import type { Contender } from '../rounds'

const workers = 8
/** Sent to each before anything is measured: V8 compiles for some thousand requests, and a server that has been up for a minute is the real case. */
const warming = 2_400
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A picture of a phone's size and weight: 1600 × 1200, 250–300 KB. */
export async function phonePhoto(seed: number): Promise<Buffer> {
  const [width, height] = [1600, 1200]
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const at = (y * width + x) * 3
    const base = (Math.sin((x + seed * 37) / 90) + Math.cos(y / 70)) * 50 + 120 + ((x * 7 + y * 13 + seed) % 29)
    pixels[at] = base
    pixels[at + 1] = base * 0.9
    pixels[at + 2] = base * 0.7 + 30
  }
  for (let quality = 92; quality > 20; quality -= 4) {
    const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality }).toBuffer()
    if (jpeg.length <= 300_000) return jpeg.length >= 250_000 ? jpeg : Buffer.concat([jpeg, Buffer.alloc(260_000 - jpeg.length, 'pad')])
  }
  throw new Error('no picture of that weight')
}

export const reportOf = (id: string, photo: { id: string; sha256: string }, number: number): Input<'hazard.submit'> => ({
  id,
  receipt: Array.from({ length: 16 }, (_, place) => letters[(number * 31 + place * (number % 29) + Math.floor(number / 32 ** (place % 6))) % 32]).join(''),
  place: { class: 'enterprise', unitId: 'e-hongyuan', words: '一车间东侧安全出口', position: { lng: 121.4, lat: 31.2, accuracy: 20, system: 'gcj02', moved: false } },
  category: 'escape.blocked', text: '出口被货架挡住一半，推不开门。', photos: [photo], suspicion: 'ordinary', harms: ['trapped'], firstAid: ['told'],
  source: 'self', channel: 'unit', showName: false, contact: null, seenAt: Date.now() - 60_000,
})

let made = 0
interface Shot { readonly bytes: Buffer; readonly sha256: string }

export async function sendToOffice(person: Signed, { bytes, sha256 }: Shot): Promise<void> {
  made += 1
  const name = `${String(made).padStart(8, '0')}-bench-0123456789abcdef`
  const { url } = await person.call('photo.begin', { id: `photo-${name}`, size: bytes.length, sha256, purpose: 'before' })
  await person.put(String(url), bytes)
  const answer = await person.call('hazard.submit', reportOf(`report-${name}`, { id: `photo-${name}`, sha256 }, made))
  const [photo] = answer['photos'] as { sha256: string }[]
  if (photo?.sha256 !== sha256) throw new Error('the office did not name the bytes that were sent')
}
async function sendToLimit(port: number, { bytes, sha256 }: Shot, acknowledges: boolean): Promise<void> {
  made += 1
  const name = String(made).padStart(8, '0')
  const answer = await send(port, 'PUT', `/photo/photo-${name}`, bytes)
  if (answer.includes(sha256) !== acknowledges) throw new Error('the limit did not acknowledge as it should')
  await send(port, 'POST', '/report', JSON.stringify(reportOf(`report-${name}`, { id: `photo-${name}`, sha256 }, made)))
}

/** Limit and office side by side on a disk as it is, or slowed. @param count reports in one run of one round; @param warm before the first one */
async function against(extra: string, count: number, rounds: number, warm: number): Promise<Figure[]> {
  const shots: Shot[] = await Promise.all(Array.from({ length: 8 }, async (_, seed) => {
    const bytes = await phonePhoto(seed)
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  }))
  const shot = (index: number): Shot => shots[index % shots.length] as Shot
  const servers: Server[] = []
  const begin = async (name: 'limit' | 'officeChild', ...more: string[]): Promise<Server> => {
    const server = await start(name, newFolder(), ...more)
    servers.push(server)
    return server
  }
  const plain = extra === '0'
  const [limit, group, quiet] = [await begin('limit', 'each', extra), await begin('limit', 'group', extra), await begin('officeChild', extra, 'no-courier')]
  const silent = plain ? await begin('limit', 'each', extra, 'unhashed') : undefined
  const welder = await signIn(quiet.port, 'p-welder')
  const ways: readonly (readonly [string, (one: Shot) => Promise<void>])[] = [
    ['limit', (one) => sendToLimit(limit.port, one, true)],
    ['group', (one) => sendToLimit(group.port, one, true)],
    ['office', (one) => sendToOffice(welder, one)],
    ...(silent === undefined ? [] : [['silent', (one: Shot) => sendToLimit(silent.port, one, false)] as const]),
  ]
  for (const [, way] of ways) await byWorkers(workers, warm, (index) => way(shot(index)))
  const contenders: Contender[] = ways.map(([name, way]) => ({ name, run: async () => (await byWorkers(workers, count, (index) => way(shot(index)))).perSecond }))
  const measured = await interleave(contenders, rounds)
  for (const server of servers) {
    await server.stop()
    rmSync(path.join(server.folder, 'photos'), { recursive: true, force: true })
  }
  const seen = `limit ${middle(measured, 'limit').toFixed(0)}/s, with group commit ${middle(measured, 'group').toFixed(0)}/s, office ${middle(measured, 'office').toFixed(0)}/s`
  const flush = plain ? '' : `, a wait of ${extra} ms put at every COMMIT and file flush of both`
  const id = plain ? 'P6' : `P6 flush ${extra} ms`
  return [
    { id, ...ratioOf(measured, 'office', 'limit'), what: `report + one 250–300 KB photo to the acknowledgement by its hash (ticket, photo, report; courier held back) / limit (photo, record)${flush}`, seen, must: { atLeast: 0.5 } },
    { id: `${id} group`, ...ratioOf(measured, 'office', 'group'), what: `the same / limit with group commit${flush}`, seen: '' },
    ...(plain ? [{ id: 'P6 unhashed', ...ratioOf(measured, 'office', 'silent'), what: 'the same / limit that acknowledges a photo without looking at it', seen: `limit ${middle(measured, 'silent').toFixed(0)}/s` }] : []),
  ]
}

export async function photoReport(quick: boolean): Promise<Figure[]> {
  const fast = await against('0', quick ? 80 : 240, quick ? 3 : 9, quick ? 80 : warming)
  const slow = await against('2', quick ? 60 : 160, quick ? 3 : 5, quick ? 60 : warming / 3)
  return [...fast, ...slow]
}
