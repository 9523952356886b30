/** Several cases at once: what may be done to all that are chosen. 复查 and 重大 are decided one by one (J3). */
import type { CaseSummary } from '@shared/contract/hazard'
import type { OfficeMove } from '../case/moveForms'

/** These ask for words at most; what asks for a photo, a unit or a person is of one case. */
const batchMoves: readonly OfficeMove[] = ['accept', 'confirm', 'selfVerify', 'close', 'grantExtension', 'refuseExtension', 'sendBack', 'notHazard']
/** As the contract takes. */
export const mostAtOnce = 20

export const isBatchable = (item: CaseSummary): boolean => item.level !== 'major' && batchMoves.some((move) => item.moves.includes(move))

/** Why a case cannot be chosen among several; '' for one that can. */
export const aloneWords = (item: CaseSummary): string => (isBatchable(item) ? '' : item.moves.length === 0 ? '现在没有您可办的步骤' : '要逐件办理')

/** What every one of them allows, in the order of the buttons. */
export const movesOfAll = (items: readonly CaseSummary[]): OfficeMove[] =>
  items.length === 0 ? [] : batchMoves.filter((move) => items.every((item) => item.level !== 'major' && item.moves.includes(move)))

export interface Answered { readonly id: string; readonly place: string; readonly done: boolean; readonly say: string }
