/** Plays one case of the sample: the report as a phone sends it, then each decision by the person who makes it. */
import type { Decision, ReportInput } from '@shared/contract/hazard'
import { receiptFrom } from '@shared/domain/receipt'
import type { Office } from '../../ports/office'
import { decideCase } from '../../usecases/hazard/decideCase'
import { submitReport } from '../../usecases/hazard/submitReport'
import { sampleCaller } from './caller'
import type { SampleAct, SampleCase } from './cases'
import type { Album } from './pictures'

const hour = 3_600_000
const day = 24 * hour

export interface Stage {
  readonly office: Office
  readonly base: number
  readonly album: Album
  /** Turns the scripted clock. */
  set(at: number): void
}

/** The same receipt for the same case on every instance of the sample, so that README and tests can name it. */
const receiptOf = (office: Office, id: string): string =>
  receiptFrom(Uint8Array.from(office.keys.sha256(id).slice(0, 20).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))

async function photosOf(stage: Stage, one: SampleCase): Promise<ReportInput['photos']> {
  const sent: ReportInput['photos'] = []
  for (const [index, name] of one.pictures.entries()) sent.push(...(await stage.album.send(stage.office, sampleCaller(one.by), `${one.id}-photo-${String(index + 1)}`, name, 'before')))
  return sent
}

async function decisionOf(stage: Stage, one: SampleCase, act: SampleAct, reportedAt: number, version: number): Promise<Decision> {
  const until = act.until === undefined ? {} : { until: reportedAt + act.until * hour }
  const decision = { ...act.decision, ...until, id: one.id, version } as Decision
  if ((decision.move !== 'fixOnSpot' && decision.move !== 'fix') || act.picture === undefined) return decision
  const photos = await stage.album.send(stage.office, sampleCaller(act.by), `${one.id}-after-${String(version)}`, act.picture, 'after')
  return { ...decision, photos: [...photos] }
}

/** Goes on from the version it finds, so that it may be played again. */
export async function playCase(stage: Stage, one: SampleCase): Promise<void> {
  const { office } = stage
  const reportedAt = stage.base + one.day * day + one.hour * hour
  stage.set(reportedAt)
  const report: ReportInput = {
    id: one.id,
    receipt: receiptOf(office, one.id),
    place: { ...one.place, position: null },
    photos: await photosOf(stage, one),
    suspicion: 'ordinary',
    harms: [],
    firstAid: [],
    source: 'self',
    channel: 'unit',
    showName: false,
    contact: null,
    seenAt: reportedAt - hour / 4,
    ...one.told,
  }
  await submitReport(office, sampleCaller(one.by), report)
  for (const [index, act] of one.then.entries()) {
    const version = (await office.store.get('report', one.id))?.version
    if (version !== index + 1) continue
    stage.set(reportedAt + act.after * hour)
    await decideCase(office, sampleCaller(act.by), await decisionOf(stage, one, act, reportedAt, version))
  }
}
