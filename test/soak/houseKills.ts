/** R-01 over the whole server: phones send reports with photos, and a hall checks in, while the process is killed; what it answered must be there. */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '@office/adapters/local/store/engine'
import { databasePath, local, type LocalOffice } from '@office/compose'
import { lyingKey, sealOf } from '@office/records/photoFiles'
import { recount } from '@office/records/recount'
import { signIn, type Signed } from '../bench/caller'
import { Hall } from './hall'
import { bundleOf } from './kills'

/** What a phone was told, in the office's own words. */
interface Promised {
  readonly photos: readonly { readonly id: string; readonly sha256: string }[]
  readonly reports: readonly string[]
}
export interface HouseKilled {
  /** Photos, reports, and what was entered in the hall. */
  readonly acknowledged: number
  readonly inTheHall: number
  readonly wrong: readonly string[]
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const bundleHouse = (): string => bundleOf('test/bench/officeChild.ts')

/** @param folder an empty one; @param random decides when each kill falls, counted from the first answer. */
export async function killHouse({ bundle, folder, kills, phones, random }: { bundle: string; folder: string; kills: number; phones: number; random: () => number }): Promise<HouseKilled> {
  const dataDir = path.join(folder, 'house')
  mkdirSync(dataDir, { recursive: true })
  const wrong: string[] = []
  const hall = new Hall(random)
  let acknowledged = 0
  for (let round = 0; round < kills; round += 1) {
    const promised = await sendUntilKilled({ bundle, dataDir, hall, round: `r${String(round)}`, phones, after: 60 + random() * 240 })
    acknowledged += promised.photos.length + promised.reports.length
    const office = openAgain(dataDir)
    wrong.push(...(await brokenPromises(office, promised)), ...(await hall.brokenPromises(office)))
    await office.close()
  }
  const last = await openHouse(bundle, dataDir)
  await hall.leave(last.port)
  last.child.kill('SIGKILL')
  await last.ended
  acknowledged += hall.acknowledged
  const office = openAgain(dataDir)
  wrong.push(...(await hall.countedWrong(office)))
  wrong.push(...(await halfReports(office)))
  const { differences } = await recount(office)
  wrong.push(...differences.map(({ figure }) => `figure ${figure}`))
  await office.close()
  const database = openDatabase(databasePath(dataDir), 'read')
  const integrity = JSON.stringify(database.prepare('PRAGMA integrity_check').all())
  database.close()
  if (!integrity.includes('"ok"')) wrong.push(integrity)
  return { acknowledged, inTheHall: hall.acknowledged, wrong }
}

const openAgain = (dataDir: string): LocalOffice => local({ dataDir, secret: 'a secret for measuring on one machine only', sample: true, write: () => undefined })

interface Opened { readonly child: ChildProcess; readonly port: number; readonly ended: Promise<void> }
async function openHouse(bundle: string, dataDir: string): Promise<Opened> {
  const child = fork(bundle, [dataDir, '0', 'courier'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve() }))
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => { resolve((message as { port: number }).port) })
    child.once('exit', (code) => { reject(new Error(`the server ended with ${String(code)} before it was ready`)) })
  })
  return { child, port, ended }
}

interface Load { readonly bundle: string; readonly dataDir: string; readonly hall: Hall; readonly round: string; readonly phones: number; readonly after: number }
async function sendUntilKilled({ bundle, dataDir, hall, round, phones, after }: Load): Promise<Promised> {
  const { child, port, ended } = await openHouse(bundle, dataDir)
  await hall.open(port)
  const promised = { photos: [] as { id: string; sha256: string }[], reports: [] as string[] }
  const person = await signIn(port, 'p-welder')
  let open = true
  const work = Array.from({ length: phones }, async (_, phone) => {
    for (let number = 0; open; number += 1) await sendOne(person, `${round}-${String(phone)}-${String(number)}`, promised).catch(() => undefined)
  })
  const inside = hall.fill(port, () => open)
  while (promised.photos.length === 0) await pause(2)
  await pause(after)
  child.kill('SIGKILL')
  open = false
  await Promise.all([ended, inside, ...work])
  return promised
}

async function sendOne(person: Signed, name: string, promised: { photos: { id: string; sha256: string }[]; reports: string[] }): Promise<void> {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(name.padEnd(4000, '.'))])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const photo = { id: `photo-${name}-of-a-killed-house`, sha256 }
  const { url } = await person.call('photo.begin', { ...photo, size: bytes.length, purpose: 'before' })
  await person.put(String(url), bytes)
  promised.photos.push(photo)
  const id = `report-${name}-of-a-killed-house`
  const receipt = Array.from({ length: 16 }, (_, at) => letters[Number.parseInt(sha256.slice(at * 2, at * 2 + 2), 16) % 32]).join('')
  await person.call('hazard.submit', {
    id, receipt, place: { class: 'enterprise', unitId: 'e-hongyuan', words: name, position: null }, category: 'escape.blocked', text: '出口被挡。', photos: [photo],
    suspicion: 'unsure', harms: [], firstAid: [], source: 'self', channel: 'unit', showName: false, contact: null, seenAt: 1_780_000_000_000,
  })
  promised.reports.push(id)
}

async function brokenPromises(office: LocalOffice, promised: Promised): Promise<string[]> {
  const { store, files, keys } = office
  const broken: string[] = []
  for (const { id, sha256 } of promised.photos) {
    const photo = await store.get('photo', id)
    const key = photo === undefined ? await lyingKey(office, { id, seal: sealOf(office, 'p-welder', { id, sha256 }) }) : photo.quarantineKey
    const bytes = key === undefined ? undefined : await files.read(key)
    // The bytes are no picture: the courier may have refused them by now, in words, and erased the quarantine.
    const kept = photo?.state === 'refused' || (bytes !== undefined && keys.sha256(bytes) === sha256)
    if (!kept || (photo !== undefined && photo.sha256 !== sha256)) broken.push(`photo ${id} is ${photo?.state ?? 'gone'}`)
  }
  for (const id of promised.reports) if (!(await whole({ store }, id))) broken.push(`report ${id} is not whole`)
  return broken
}

const whole = async ({ store }: Pick<LocalOffice, 'store'>, id: string): Promise<boolean> => {
  const about = `hazard:${id}`
  const rows = await Promise.all([store.get('report', id), store.get('informant', id), store.get('ledger', `${about}:1`), store.get('audit', `${about}:1`), store.get('event', `${about}:1:submit`)])
  return rows.every((row) => row !== undefined)
}

/** Reports that nobody was answered may be there or not, but never in part. */
async function halfReports(office: LocalOffice): Promise<string[]> {
  const half: string[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await office.store.find('reportsByMovement', { open: true }, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    for (const { _id } of page.rows) if (!(await whole(office, _id))) half.push(`report ${_id} is half`)
    cursor = page.next
    more = cursor !== undefined
  }
  return half
}
