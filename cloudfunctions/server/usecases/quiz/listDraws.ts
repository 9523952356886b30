/** Makes the lists of draws that have begun: everybody who has a paper that counts and passed, once each, sorted by the public entry. Goes on where it stopped. */
import { listHash } from '@shared/domain/quizDraw'
import type { Drawable, QuizDraw } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { aboutCompetition } from '@shared/domain/quizFigures'
import { drawEntry, listPart, rawPart } from '../../records/quizDraws'
import { lateWaiting } from '../../records/quizLate'

type Reach = Pick<Office, 'store' | 'clock' | 'keys'>
/** A part of about 120 KB. */
const partSize = 2000
const mostLeftOut = 10_000

/** Reads on by one part; two couriers at once write it once. */
async function readPart({ store, keys }: Reach, draw: QuizDraw): Promise<void> {
  const rows: Drawable[] = []
  let cursor = draw.readTo
  do {
    const page = await store.find('entriesPassed', { competitionId: draw._id, passed: true }, cursor === '' ? { limit: 100 } : { limit: 100, cursor })
    rows.push(...page.rows.map(({ personId }) => ({ entry: drawEntry({ keys }, draw._id, personId), personId })))
    cursor = page.next ?? ''
  } while (cursor !== '' && rows.length < partSize)
  await store.transact(async (tx) => {
    const now = await tx.get('quizDraw', draw._id)
    if (now?.state !== 'listing' || now.whole || now.read !== draw.read) return
    await tx.create('quizDrawPart', { _id: rawPart(draw._id, draw.read), v: 1, rows })
    await tx.put('quizDraw', { ...now, read: now.read + 1, readTo: cursor, whole: cursor === '' })
  })
}

/** 待核, and what may still be answered late. */
async function countLeftOut(office: Reach, competitionId: string): Promise<number> {
  const { store } = office
  let count = 0
  let cursor: string | undefined
  do {
    const page = await store.find('attemptsOfStanding', { competitionId, standing: 'held' }, cursor === undefined ? { limit: 100 } : { limit: 100, cursor })
    count += page.rows.length
    cursor = page.next
  } while (cursor !== undefined && count < mostLeftOut)
  const competition = await store.get('competition', competitionId)
  const late = competition ? await lateWaiting(office, competition, mostLeftOut) : { count: 0 }
  return Math.min(mostLeftOut, count + late.count)
}

/** Everything is read: the list is sorted, hashed and published. What was read stays as it is until then, so a crash on the way changes nothing. */
async function publish(office: Reach, draw: QuizDraw): Promise<void> {
  const { store, keys, clock } = office
  const all: Drawable[] = []
  for (let n = 0; n < draw.read; n += 1) all.push(...((await store.get('quizDrawPart', rawPart(draw._id, n)))?.rows ?? []))
  all.sort((a, b) => (a.entry < b.entry ? -1 : 1))
  const firsts: string[] = []
  for (let at = 0; at < all.length; at += partSize) {
    const rows = all.slice(at, at + partSize)
    await store.create('quizDrawPart', { _id: listPart(draw._id, firsts.length), v: 1, rows })
    firsts.push(rows[0]?.entry ?? '')
  }
  const hash = listHash(all.map(({ entry }) => entry), (text) => keys.sha256(text))
  const leftOut = await countLeftOut(office, draw._id)
  const at = clock.now()
  await store.transact(async (tx) => {
    const now = await tx.get('quizDraw', draw._id)
    if (now?.state !== 'listing') return
    await tx.put('quizDraw', { ...now, state: 'listed', count: all.length, leftOut, listHash: hash, firsts, listedAt: at })
    const about = aboutCompetition(draw._id)
    await tx.create('audit', { _id: `${about}:listed`, v: 1, at, who: draw.byPersonId, unitId: '', what: 'quiz.listed', about, outcome: 'done', detail: { count: all.length, leftOut, listHash: hash }, sealed: 0 })
    for (let n = 0; n < draw.read; n += 1) await tx.remove('quizDrawPart', rawPart(draw._id, n))
  })
}

/** @param until epoch milliseconds after which it breaks off. @returns how many lists it has published. */
export async function listDraws(office: Reach, until: number): Promise<number | 'more'> {
  let published = 0
  for (;;) {
    const { rows: [draw] } = await office.store.find('drawsOfState', { state: 'listing' }, { limit: 1 })
    if (!draw) return published
    if (office.clock.now() >= until) return 'more'
    if (draw.whole) {
      await publish(office, draw)
      published += 1
    } else await readPart(office, draw)
  }
}
