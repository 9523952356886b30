import type { SubmitAnswer } from '@shared/contract/hazard'
import type { Calling } from '@/api/client'
import { ownProblem, ProblemError, problemIn } from '@/api/problem'
import type { ItemPhoto, ReportItem } from './item'
import { done } from './item'
import type { Ports } from './ports'
import { changeItem } from './shelf'
import { photoRefs, sendPhotos } from './upload'

type PhotoAnswer = SubmitAnswer['photos'][number]

// The office is done with a photo when it names the hash of the bytes we sent, or has refused or given back that photo.
const settledAt = (mine: ItemPhoto, theirs: PhotoAnswer | undefined): boolean =>
  theirs !== undefined &&
  (theirs.state === 'withdrawn' || theirs.state === 'refused' || (theirs.sha256 === mine.sha256 && theirs.state !== 'missing'))

// The office may name another id: one that somebody else's report already had.
const isAnswer = (answer: SubmitAnswer): boolean => typeof answer?.id === 'string' && Array.isArray(answer.photos)

function afterAnswer(item: ReportItem, answer: SubmitAnswer): ReportItem {
  const theirs = new Map(answer.photos.map((photo) => [photo.id, photo]))
  return {
    ...item,
    reportId: answer.id,
    number: answer.number,
    route: answer.route,
    photos: item.photos.map((photo) => {
      const say = theirs.get(photo.id)?.say
      return { ...photo, sent: settledAt(photo, theirs.get(photo.id)), ...(say == null ? {} : { say }) }
    }),
  }
}

async function submit(ports: Ports, item: ReportItem, calling: Calling): Promise<ReportItem> {
  const answer = await ports.call('hazard.submit', { ...item.report, id: item.id, receipt: item.receipt, photos: photoRefs(item) }, calling)
  if (!isAnswer(answer)) throw new ProblemError(ownProblem('unavailable'))
  const heard = afterAnswer(item, answer)
  return (await changeItem(ports, item, () => heard)) ?? heard
}

// The office holds the report but a photo of it is gone from this phone: no attempt can ever send it.
const withoutLost = (item: ReportItem): ReportItem => ({
  ...item, photos: item.photos.map((photo) => (photo.sent ? photo : { ...photo, say: ownProblem('photo_lost').say })),
})

/**
 * Sends a report: its photos, then itself. Resolves with the item as sent only when the office has answered with the
 * hashes of the very bytes of this phone (design decision 8); photos it names otherwise go once more. Rejects with ProblemError.
 */
export async function sendReport(ports: Ports, item: ReportItem, calling: Calling): Promise<ReportItem> {
  let now = item
  for (let round = 0; round < 2; round += 1) {
    try {
      now = await sendPhotos(ports, now, calling)
    } catch (reason) {
      if (now.reportId !== undefined && problemIn(reason).code === 'photo_lost') return done(withoutLost(now))
      throw reason
    }
    now = await submit(ports, now, calling)
    if (now.photos.every((photo) => photo.sent)) return done(now)
  }
  throw new ProblemError(ownProblem('photo_mismatch'))
}
