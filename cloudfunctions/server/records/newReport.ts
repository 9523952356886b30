/** The documents of a report that has just come in: the case, which names nobody, and the informant apart from it (C8). */
import type { ReportInput } from '@shared/contract/hazard'
import { actTime, caseNumber } from '@shared/domain/hazard'
import { dueFields } from '@shared/domain/due'
import { placeKeyOf } from '@shared/domain/placeKey'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { untouched } from '../ports/untouchedReport'
import { currentVersion } from '../ports/upgrades'
import { canonical } from './canonical'
import type { RoutedReport } from './routeReport'

/** Keyed, so that nobody can try contacts or receipts against it. The id is left out: it is the key, not the body. */
export const bodyHash = (office: Pick<Office, 'keys'>, input: { readonly id: string }): string => office.keys.sign('report', canonical({ ...input, id: '' }))

/** The id a report gets when another person already used the one its phone made (R-05: independent). The same every time. */
export const idForAnother = (office: Pick<Office, 'keys'>, caller: Caller, id: string): string => office.keys.sign('report-id', `${caller.personId}:${id}`).slice(0, 32)

export function newReport(office: Pick<Office, 'keys' | 'clock'>, caller: Caller, input: ReportInput, hash: string, routed: RoutedReport): Report {
  const receivedAt = office.clock.now()
  const state = routed.assignment.handlerId === null ? 'toAssign' : 'submitted'
  const deadlines = { state, acceptBy: routed.acceptBy, fixBy: routed.fixBy, reviewBy: 0 } as const
  return {
    _id: input.id,
    v: currentVersion('report'),
    number: caseNumber(receivedAt, office.keys.sign('number', input.id)),
    ...deadlines,
    ...dueFields(deadlines),
    wakeAt: routed.wakeAt,
    version: 1,
    place: input.place,
    category: input.category,
    text: input.text,
    suspicion: input.suspicion,
    level: 'ordinary',
    harms: input.harms,
    firstAid: input.firstAid,
    source: input.source,
    channel: input.channel,
    seenAt: actTime(input.seenAt, receivedAt),
    receivedAt,
    assignment: routed.assignment,
    handlerId: routed.assignment.handlerId ?? '',
    scopes: routed.scopes,
    returns: 0,
    returnGrounds: [],
    photos: input.photos.map((photo) => photo.id),
    afterPhotos: [],
    fixedOnSpot: false,
    fixerId: null,
    shownName: input.showName && input.source === 'self' ? caller.name : null,
    steps: [{ move: 'submit', at: receivedAt, byUnitId: null, byPersonId: null, state, ground: '', targetUnitId: routed.assignment.handlerId, photos: [] }],
    closedAt: null,
    updatedAt: receivedAt,
    bodyHash: hash,
    placeKey: placeKeyOf(input),
    ...untouched,
    grave: input.suspicion === 'major',
  }
}

/** For 代报 the officer who typed it in stands in for the person: he is told of the progress and passes it on. */
export const newInformant = (office: Pick<Office, 'keys'>, caller: Caller, input: ReportInput, receivedAt: number): Informant => ({
  _id: input.id,
  v: 1,
  personId: caller.personId,
  receiptHash: office.keys.sign('receipt', input.receipt),
  receivedAt,
  enteredBy: input.source === 'self' ? null : caller.personId,
  contact: input.contact,
})
