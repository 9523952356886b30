/** Everybody who reported what one case is about: its own reporter and those whose cases were merged into it (并案). */
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Reader } from './photoSender'

/** The case's own informant first. */
export async function informantsOf(reader: Reader, report: Pick<Report, '_id' | 'mergedFrom'>): Promise<readonly Informant[]> {
  const found: Informant[] = []
  for (const id of [report._id, ...report.mergedFrom]) {
    const informant = await reader.get('informant', id)
    if (informant) found.push(informant)
  }
  return found
}

/** The person who reported, or typed it in for somebody without a phone. */
export const isReporter = (caller: Caller, informant: Informant | undefined): boolean =>
  caller.personId !== '' && informant !== undefined && (informant.personId === caller.personId || informant.enteredBy === caller.personId)

/** Under which of these this caller reported: his own case before one merged into it. */
export const ownAmong = (caller: Caller, informants: readonly Informant[]): Informant | undefined => informants.find((one) => isReporter(caller, one))
