import type { Output } from '@shared/contract/actions'
import { heldReasons } from '@shared/domain/checkIn'

type Row = Output<'session.held'>['rows'][number]
/** A scan by somebody whose name was entered already: the question is whether it is he. */
export const isNamesake = ({ reason }: Pick<Row, 'reason'>): boolean => reason === heldReasons.namesake
export const namesakeAnswers = { count: '是另一个人，计入', refuse: '是同一人，已记过' } as const
export const namesakeGrounds = ['问过本人，是同一个人。', '问过本人，是同名的另一个人。'] as const
