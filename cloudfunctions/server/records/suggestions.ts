/** 投诉建议 as its writer and the office read it. */
import type { Output } from '@shared/contract/actions'
import type { Suggestion } from '../ports/documents'

export const suggestionView = ({ _id, at, text, state, reply, repliedAt }: Suggestion): Output<'account.suggest'> =>
  ({ id: _id, at, text, state, reply, repliedAt })
