/**
 * Who is responsible (field.md): class of place + category + unit → 主办, supervisor, territorial line, with reasons in words.
 * Pure: the office hands in the table and the units.
 */
import { conflictOf, isConflicted } from './conflict'
import type { Conflict, Lines } from './conflict'
import { isAuthority, territoryOf, territoriesAbove } from './territory'
import type { RoutingUnit, Units } from './territory'
import { categoryLabel, placeClasses } from './words'
import type { Channel, PlaceClass } from './words'

export interface RoutingRow {
  readonly key: string
  readonly class: PlaceClass
  /** First-level category the row is for; '' = the default row of the class. */
  readonly category: string
  readonly owner: 'unit' | 'property' | 'territorial' | 'town' | 'department'
  readonly departmentId: string | null
  readonly supervisorId: string | null
  readonly assistIds: readonly string[]
  /** Natural hours to accept, working days to fix. */
  readonly acceptHours: number
  readonly fixDays: number
  readonly because: string
}

/** What is asked of the table. */
export interface RoutingQuestion {
  readonly class: PlaceClass
  readonly unitId: string | null
  /** Either level, or ''. */
  readonly category: string
  readonly text: string
  readonly channel: Channel
  /** The unit the reporter acts for: 本单位 in 不经本单位. */
  readonly ownUnitId: string | null
  /** Names of the heads of the place's unit. */
  readonly headNames: readonly string[]
  /** A lead named by a return or by the office, with the sentence that says so. */
  readonly lead: { readonly unitId: string; readonly why: string } | null
  /** Against whom the case already is, when it is routed again. */
  readonly barredIds: readonly string[]
  /** Units that have given it back and do not get it again. */
  readonly refusedBy: readonly string[]
}

/** The three responsibility lines of a case and why (field.md). */
export interface Assignment {
  /** 主体责任: the unit that must act; null where nobody is known. */
  readonly ownerId: string | null
  /** 主办: the owner, or the unit that acts for one without an account (代办), or the regulator. null = 待指定牵头. */
  readonly handlerId: string | null
  readonly onBehalf: boolean
  readonly supervisorId: string | null
  readonly territorialId: string | null
  readonly assistIds: readonly string[]
  /** Units the report is against: neither they nor units below them handle it, see it or are told (T-10). */
  readonly barredIds: readonly string[]
  /** Sentences for people. */
  readonly why: readonly string[]
  readonly rule: string
  readonly tableVersion: number
}
export interface Routed {
  readonly assignment: Assignment
  /** Units that may list the case. */
  readonly scopes: readonly string[]
  readonly acceptHours: number
  readonly fixDays: number
}

/** Limits of a case that no row answers for: the office names its lead within them. */
const withoutRow = { acceptHours: 24, fixDays: 5 }
const firstLevel = (category: string): string => category.split('.')[0] ?? ''

/** The row for class and category, else the default row of the class. */
export function rowFor(rows: readonly RoutingRow[], place: PlaceClass, category: string): RoutingRow | undefined {
  const ofClass = rows.filter((row) => row.class === place)
  const first = firstLevel(category)
  return ofClass.find((row) => row.category !== '' && row.category === first) ?? ofClass.find((row) => row.category === '')
}

function ownerOf(row: RoutingRow, unit: RoutingUnit | undefined, units: Units): RoutingUnit | undefined {
  switch (row.owner) {
    case 'unit':
    case 'property':
      return unit
    case 'territorial':
      return unit && territoryOf(unit, units)
    case 'town':
      return unit && territoriesAbove(unit, units).find((one) => one.kind === 'town')
    case 'department':
      return row.departmentId === null ? undefined : units.get(row.departmentId)
  }
}

/** Who may act for the owner, best first. Against the unit itself the regulator comes first, then upwards. */
function handlersInOrder(owner: RoutingUnit, isNamed: boolean, conflict: Conflict | undefined, { unit, supervisor: above }: Pick<Lines, 'unit' | 'supervisor'>, units: Units): RoutingUnit[] {
  const territories = [...territoriesAbove(owner, units), ...(unit ? territoriesAbove(unit, units) : [])]
  const supervisor = above ? [above] : []
  if (!conflict) return [owner, ...territories, ...supervisor]
  const ofAccused = conflict.accusedIds.map((id) => known(units.get(id)?.departmentId, units)).filter((one) => one !== undefined)
  const towns = territories.filter((one) => one.kind === 'town')
  // Against the 安委办 itself there is no way up inside an instance: any regulator, in tree order.
  const departments = accusedOffice(conflict, units) ? [...units.values()].filter((one) => one.kind === 'department') : []
  return [...(isNamed || owner.kind === 'department' ? [owner] : []), ...supervisor, ...ofAccused, ...towns, ...departments]
}

/**
 * 主体责任 stays with the place when an authority is named to lead; a unit that gave the case back as not its own is not printed as it.
 * A village without an account is named because it must act: the 交办单 of 代办 is addressed to it.
 */
function subjectOf(named: RoutingUnit | undefined, ofPlace: RoutingUnit | undefined, refusedBy: readonly string[]): RoutingUnit | undefined {
  if (named && (!isAuthority(named) || !named.hasAccount)) return named
  return ofPlace && (!named || !refusedBy.includes(ofPlace._id)) ? ofPlace : undefined
}

const known = (id: string | null | undefined, units: Units): RoutingUnit | undefined => (id ? units.get(id) : undefined)

/** Exactly one 主办, or nobody with the reason (指定牵头). Never a unit the report is against. */
export function route(question: RoutingQuestion, table: { readonly version: number; readonly rows: readonly RoutingRow[] }, units: Units): Routed {
  const unit = known(question.unitId, units)
  const row = rowFor(table.rows, question.class, question.category)
  const named = known(question.lead?.unitId, units)
  const ofPlace = row && ownerOf(row, unit, units)
  const owner = named ?? ofPlace
  const supervisor = known(row?.supervisorId, units) ?? known(unit?.departmentId, units) ?? known(owner?.departmentId, units)
  const conflict = conflictOf(question, { unit, owner, supervisor })
  const territorial = (unit && territoryOf(unit, units)) ?? (owner && territoryOf(owner, units))

  const place = question.category === '' ? `地点是${placeClasses[question.class]}` : `地点是${placeClasses[question.class]}，类别是${categoryLabel(question.category)}`
  const why = [place, ...(named && question.lead ? [question.lead.why] : row && owner ? [row.because] : [])]
  const mayHandle = (one: RoutingUnit) => one.hasAccount && !question.refusedBy.includes(one._id) && !isConflicted(one, conflict?.accusedIds ?? [], units)
  const handler = owner && handlersInOrder(owner, named !== undefined, conflict, { supervisor, unit }, units).find(mayHandle)
  const onBehalf = handler !== undefined && owner !== undefined && handler._id !== owner._id && !owner.hasAccount && !isConflicted(owner, conflict?.accusedIds ?? [], units)

  if (conflict) why.push(conflict.because)
  if (handler && onBehalf) why.push(`${owner.name}还没有账号，由${handler.name}代办`)
  else if (handler && owner && handler._id !== owner._id) why.push(`由${handler.name}直接承办`)
  if (!handler) why.push(noHandlerBecause(row, owner, unit, accusedOffice(conflict, units)))

  const assist = (row?.assistIds ?? []).filter((id) => id !== handler?._id && units.has(id) && !conflict)
  const assignment: Assignment = {
    ownerId: subjectOf(named, ofPlace, question.refusedBy)?._id ?? null,
    handlerId: handler?._id ?? null,
    onBehalf,
    supervisorId: supervisor?._id ?? null,
    territorialId: territorial?._id ?? null,
    assistIds: assist,
    barredIds: conflict?.accusedIds ?? [],
    why,
    rule: row?.key ?? '',
    tableVersion: table.version,
  }
  return { assignment, scopes: scopesOf(assignment, units), acceptHours: row?.acceptHours ?? withoutRow.acceptHours, fixDays: row?.fixDays ?? withoutRow.fixDays }
}

const accusedOffice = (conflict: Conflict | undefined, units: Units): boolean => conflict?.accusedIds.some((id) => units.get(id)?.kind === 'office') ?? false

function noHandlerBecause(row: RoutingRow | undefined, owner: RoutingUnit | undefined, unit: RoutingUnit | undefined, withoutOffice: boolean): string {
  if (withoutOffice) return '这里没有可以办理这一件的单位，请拨打 12350 或 12345'
  if (!row) return '责任表里还没有这一类地点，由安委办指定牵头单位'
  if (!owner) return unit ? '没有找到对应的责任单位，由安委办指定牵头单位' : '地点还没有对应到单位，由安委办指定牵头单位'
  return '没有可以直接承办的单位，由安委办指定牵头单位'
}

/** Nobody holds it: the office names a lead, for the reason given. */
export function unassigned(from: Assignment, because: string, units: Units): Pick<Routed, 'assignment' | 'scopes'> {
  const assignment = { ...from, handlerId: null, onBehalf: false, why: [...from.why, because] }
  return { assignment, scopes: scopesOf(assignment, units) }
}

/** Who may list it: the three lines, the partners and all above; against a unit only the handler's line and the office. */
function scopesOf(assignment: Assignment, units: Units): string[] {
  const guarded = assignment.barredIds.length > 0
  const lines = guarded
    ? [assignment.handlerId]
    : [assignment.handlerId, assignment.supervisorId, assignment.territorialId, ...assignment.assistIds]
  const offices = [...units.values()].filter((one) => one.kind === 'office').map((one) => one._id)
  const below = lines.flatMap((id) => known(id, units)?.scopes ?? []).filter((id) => !offices.includes(id))
  return [...new Set([...below, ...offices])].filter((id) => {
    const one = units.get(id)
    return one !== undefined && !isConflicted(one, assignment.barredIds, units)
  })
}
