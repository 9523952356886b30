/**
 * Makes 云溪经济开发区 once: units, people, routing table, a week of cases, its sessions and its quiz, by use-case calls with a scripted clock
 * and fixed ids (design decision 11). Killed half-way it goes on where it stopped.
 */
import path from 'node:path'
import { industryBureau } from '@shared/domain/campaigns/industryBureau'
import type { CampaignFrame } from '@shared/domain/campaign'
import { civilMonth, startOfDay } from '@shared/domain/calendar'
import { spanOf } from '@shared/domain/period'
import { firstRoutingRows } from '@shared/domain/routingTable'
import type { Office } from '../../ports/office'
import { recordCampaign } from '../../records/campaigns'
import { recordPeople } from '../../records/people'
import { recordRoutingTable } from '../../records/routingTables'
import { recordUnits, unitsOf } from '../../records/units'
import { firstCases } from './cases'
import { casesUnderWay } from './casesUnderWay'
import { samplePersons } from './people'
import { albumOf } from './pictures'
import { playCase } from './playCase'
import { playQuiz } from './playQuiz'
import { playCompetitions } from './playCompetitions'
import { playSession } from './playSession'
import type { Stage } from './playCase'
import { sampleSessions } from './sessions'
import { playSessionsUnderWay } from './sessionsUnderWay'
import { playSupplements } from './supplements'
import { sampleUnits } from './units'

const settingId = 'sample'
const day = 86_400_000
export const picturesFolder = path.join(__dirname, 'pictures')

export const departments = { emergency: 'd-emergency', fire: 'd-fire', housing: 'd-housing', market: 'd-market', transport: 'd-transport', power: 'd-power' }

interface Made {
  readonly base: number
  readonly done: boolean
}
const made = (value: unknown): Made | undefined =>
  typeof value === 'object' && value !== null && 'base' in value && typeof value.base === 'number' ? { base: value.base, done: 'done' in value && value.done === true } : undefined

/** The first millisecond of the sample's week: seven days before the day of the first start. */
async function baseOf(office: Office): Promise<Made> {
  const first: Made = { base: startOfDay(office.clock.now()) - 7 * day, done: false }
  await office.store.create('setting', { _id: settingId, v: 1, value: first, changedAt: office.clock.now() })
  return made((await office.store.get('setting', settingId))?.value) ?? first
}

/** Units, people and routing table; holidays and deadline rules are as shipped: 云溪 before anything has happened. */
export async function settle(office: Office): Promise<void> {
  await recordUnits(office, sampleUnits)
  await recordPeople(office, samplePersons, await unitsOf(office))
  await recordRoutingTable(office, 1, '第一版：每类地点一个默认行', firstRoutingRows(departments))
  await recordCampaign(office, industryBureau, campaignDays(office.clock.now()))
}

/** The month of the first day, so that the sample is always in the midst of its campaign; some activities go on for half a year. */
function campaignDays(now: number): CampaignFrame {
  const month = spanOf(`m:${civilMonth(now)}`)
  return { ...month, extendedUntil: month.until + 183 * day }
}

/** Answers whether anything had to be made. `from` = the folder of pictures. */
export async function makeSampleCounty(office: Office, from: string = picturesFolder): Promise<'made' | 'there'> {
  const { base, done } = await baseOf(office)
  if (done) return 'there'
  let now = base
  const stage: Stage = { office: { ...office, clock: { now: () => now } }, base, album: albumOf(from), set: (at) => { now = at } }
  await settle(stage.office)
  for (const one of [...firstCases, ...casesUnderWay]) await playCase(stage, one)
  for (const one of sampleSessions) await playSession(stage, one)
  await playSessionsUnderWay(stage, office.clock.now())
  await playQuiz(stage)
  await playSupplements(stage.office, base, stage.set)
  await playCompetitions(stage.office, base, stage.set)
  await office.store.transact(async (tx) => {
    await tx.get('setting', settingId)
    await tx.put('setting', { _id: settingId, v: 1, value: { base, done: true }, changedAt: office.clock.now() })
  })
  return 'made'
}
