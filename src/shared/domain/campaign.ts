/**
 * A campaign as data: which activities there are, what is counted of each, which blank of the plan's form it feeds.
 * One plan = one file under `campaigns/`; the shape is the same for all (issue 5; forms.md F2).
 */
import type { SessionKind, Venue } from './sessionWords'
import { isFiveEntry } from './sessionWords'
import type { UnitKind } from './words'

/** What a blank counts: 场 · 人次 · 人 · 个/篇/次/张. */
export const measures = { sessions: '场', times: '人次', persons: '人', items: '件' } as const
export type Measure = keyof typeof measures
/** The blank (`1a`) each measure feeds. */
export type Blanks = Readonly<Partial<Record<Measure, string>>>

export interface Activity {
  readonly key: string
  /** Row of the form, `1`–`7`. */
  readonly row: string
  /** Short name on buttons and lists. */
  readonly label: string
  /** The plan's own sentence, as printed. */
  readonly sentence: string
  /** null: nothing that people come to; it is handed in or entered. */
  readonly kind: SessionKind | null
  /** `core` = the campaign's month, `extended` = to its last day (A2). */
  readonly window: 'core' | 'extended'
  readonly measures: readonly Measure[]
  /** Blanks wherever it is held, or by venue; a venue that is not named fits none. */
  readonly blanks: Blanks | Readonly<Partial<Record<Venue, Blanks>>>
  readonly byVenue: boolean
  /** 鼓励 is never shown as missing (1.6 no. 8). */
  readonly duty: 'required' | 'encouraged'
  /** Whose it is; empty = everybody's. */
  readonly unitKinds: readonly UnitKind[]
  /** `auto` = counted here, `entered` = outside, with proof. */
  readonly how: 'auto' | 'entered'
  /** The form's own words for what it counts (篇 个 次 张), where `measures` does not say them. */
  readonly words?: Readonly<Partial<Record<Measure, string>>>
}
export interface CampaignPlan {
  readonly key: string
  readonly name: string
  readonly theme: string
  readonly issuer: string
  readonly document: string
  /** 属地 or 行业: a total takes one line only. */
  readonly line: 'territorial' | 'industry'
  /** Titles of the form's rows, by number. */
  readonly rows: Readonly<Record<string, string>>
  readonly activities: readonly Activity[]
}
/** A plan put on a year. `from`/`until`: the core month, `extendedUntil`: its last day; epoch milliseconds, until excluded. */
export interface CampaignFrame {
  readonly from: number
  readonly until: number
  readonly extendedUntil: number
}

/** Where a session of an activity at a venue goes that fits no blank: row 7, or nowhere. Set once by the office, or per session. */
export const placements = { special: '第7项 其他特色活动', uncounted: '不计入' } as const
export type Placement = keyof typeof placements
/** `<activity>:<venue>` → what the office has set for it. */
export type PlacementTable = Readonly<Record<string, Placement>>
export const cellOf = (activity: string, venue: Venue): string => `${activity}:${venue}`

export const activityOf = (plan: Pick<CampaignPlan, 'activities'>, key: string): Activity | undefined => plan.activities.find((one) => one.key === key)

/** The blanks of a venue; undefined where none fits. */
export function blanksFor(activity: Activity, venue: Venue): Blanks | undefined {
  if (!activity.byVenue) return activity.blanks as Blanks
  return (activity.blanks as Readonly<Partial<Record<Venue, Blanks>>>)[venue]
}
/** 篇 个 次 张, 场, 人: as the form says it behind the number. */
export const measureWord = ({ words }: Pick<Activity, 'words'>, measure: Measure): string => words?.[measure] ?? measures[measure]
export const rowTitleOf = (plan: Pick<CampaignPlan, 'rows'>, row: string): string => plan.rows[row] ?? ''

/** Must somebody be asked 第7项 or 不计入? */
export const asksPlacement = (activity: Activity, venue: Venue, set: PlacementTable): boolean => blanksFor(activity, venue) === undefined && set[cellOf(activity.key, venue)] === undefined

/** Where it is counted: its blanks, row 7, or nowhere; undefined = not decided yet. */
export function countedIn(activity: Activity, venue: Venue, chosen: Placement | null, set: PlacementTable): Blanks | Placement | undefined {
  return blanksFor(activity, venue) ?? chosen ?? set[cellOf(activity.key, venue)]
}

/** The venue a unit's own sessions are held at, unless somebody says otherwise. */
export function venueOf(kind: UnitKind): Venue {
  const known: Partial<Record<UnitKind, Venue>> = { enterprise: 'enterprise', property: 'enterprise', village: 'village', community: 'community', school: 'school', hospital: 'hospital' }
  return known[kind] ?? 'government'
}
export const fiveEntryWords = (venue: Venue): string => (isFiveEntry(venue) ? '安全宣传“五进”' : '')

/** Is it this unit's to do? */
export const concerns = (activity: Pick<Activity, 'unitKinds'>, kind: UnitKind): boolean => activity.unitKinds.length === 0 || activity.unitKinds.includes(kind)
