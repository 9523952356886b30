/** A clerk enters a 转办件 of 12345 or 12350: a report like any other, with the hotline's own number and deadline (field.md). */
import { missingInReport } from '@shared/domain/hazard'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { arrivedPhotos } from '../../records/attachPhotos'
import { bodyHash } from '../../records/newReport'
import { Refusal } from '../../records/refusal'
import { routeReport } from '../../records/routeReport'
import { takeReport } from '../../records/takeReport'

/** SZ-1, sz-1 and ＳＺ－１ are one number: letters, full width and blanks are a matter of who types. */
const sameNumber = (number: string): string => number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
/** One case for one number of one hotline, whoever types it in and how often. */
const idOf = (office: Pick<Office, 'keys'>, { from, number }: { from: string; number: string }): string => office.keys.sign('hotline', `${from}:${sameNumber(number)}`).slice(0, 32)

/** @throws Refusal `place_missing`, `nothing_told`, `unknown_unit`; `hotline_known` for a number that was entered before. */
export const enterIncoming: UseCase<'hazard.incoming'> = async (office, caller, { hotline: typed, ...told }) => {
  const hotline = { ...typed, number: typed.number.trim() }
  const missing = missingInReport(told)
  if (missing) throw new Refusal(missing.code, missing.field)
  const input = { ...told, id: idOf(office, hotline), source: told.source === 'self' ? ('phone' as const) : told.source }
  const routed = await routeReport(office, { ...input, ownUnitId: null })
  const body = { ...input, hotline }
  const arrived = await arrivedPhotos(office, caller.personId, input.photos)
  const taken = await office.store.transact((tx) => takeReport(tx, { office, caller, input, hash: bodyHash(office, body), routed, arrived, hotline: { ...hotline, replyText: '' } }))
  if (!taken || taken === 'different') throw new Refusal('hotline_known', 'hotline.number')
  return taken
}
