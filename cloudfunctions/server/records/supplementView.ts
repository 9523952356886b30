/** An entry for people: the row of a list, and the whole with every step and every row behind its number. */
import type { SupplementSummary, SupplementView } from '@shared/contract/supplement.rows'
import { activityOf, measureWord } from '@shared/domain/campaign'
import type { Activity, Measure } from '@shared/domain/campaign'
import { amountsOf, owedEvidence, supplementMoves, supplementMovesFor } from '@shared/domain/supplement'
import type { Caller } from '../ports/caller'
import type { Campaign, LedgerRow, Supplement, SupplementStep } from '../ports/documents'
import type { Office } from '../ports/office'
import { currentCampaign } from './campaigns'
import { everyRow } from './everyRow'
import { aboutSupplement } from './supplementCounts'
import { standingFor } from './supplementFor'
import type { OpenedSupplement } from './supplementFor'
import { unitName, unitsOf } from './units'
import type { Directory } from './units'

const stepWords = { record: '登记', dropPhoto: '照片无法打开' } as const
const labelOf = (move: string): string => (move in stepWords ? stepWords[move as keyof typeof stepWords] : (supplementMoves[move as keyof typeof supplementMoves] as { label: string } | undefined)?.label ?? move)
const wordOf = (activity: Activity | undefined, measure: Measure): string => measureWord(activity ?? {}, measure)

export function supplementSummary(entry: Supplement, { plan }: Campaign, units: Directory): SupplementSummary {
  const activity = activityOf(plan, entry.activity)
  return {
    id: entry._id,
    activity: entry.activity,
    activityLabel: activity?.label ?? entry.activity,
    title: entry.title,
    at: entry.at,
    unit: { id: entry.unitId, name: unitName(units, entry.unitId) },
    state: entry.state,
    told: amountsOf(entry.amounts).map(({ measure, amount }) => ({ measure, amount, word: wordOf(activity, measure) })),
    owes: entry.state === 'waiting' ? owedEvidence : '',
  }
}

async function rowsOf({ store }: Pick<Office, 'store'>, id: string): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = []
  for await (const row of everyRow(store, 'ledgerAbout', { about: aboutSupplement(id) })) rows.push(row)
  return rows
}
const measureOfRow = ({ measure }: LedgerRow): Measure => (measure.split('.')[1] ?? 'items') as Measure
const personsIn = ({ createdBy, witness, steps }: Supplement): readonly string[] => [...new Set([createdBy, witness?.personId ?? '', ...steps.map(({ byPersonId }: SupplementStep) => byPersonId)])].filter(Boolean)

/** @param caller who looks: the moves offered are his */
export async function supplementView(office: Office, caller: Caller, { entry, relations }: OpenedSupplement): Promise<SupplementView> {
  const [campaign, units, rows, people] = await Promise.all([
    currentCampaign(office),
    unitsOf(office),
    rowsOf(office, entry._id),
    Promise.all(personsIn(entry).map(async (id) => [id, (await office.store.get('person', id))?.name ?? ''] as const)),
  ])
  const activity = activityOf(campaign.plan, entry.activity)
  const names = new Map(people)
  const name = (id: string): string => names.get(id) ?? ''
  const { witness } = entry
  return {
    summary: supplementSummary(entry, campaign, units),
    version: entry.version,
    sentence: activity?.sentence ?? '',
    measures: (activity?.measures ?? []).map((measure) => ({ measure, word: wordOf(activity, measure) })),
    amounts: { ...entry.amounts },
    link: entry.link,
    photos: [...entry.photos],
    witness: witness && { words: witness.words, by: name(witness.personId), unit: { id: witness.unitId, name: unitName(units, witness.unitId) }, at: witness.at },
    by: name(entry.createdBy),
    moves: supplementMovesFor(standingFor(caller, entry), relations),
    steps: entry.steps.map(({ move, at, byPersonId, ground }) => ({ label: labelOf(move), at, by: name(byPersonId), ground })),
    rows: rows.map((row) => ({ key: row._id, label: labelOf(String(row.detail?.['move'] ?? '')), amount: row.amount, word: wordOf(activity, measureOfRow(row)), day: row.at, at: row.receivedAt })),
  }
}
