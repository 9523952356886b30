import { useState } from 'react'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { usePaged, type PageOf } from '@/api/usePaged'
import { keepKnown, lastKnown } from '../../preloaded'
import type { Question, Show } from './queue'

const pageSize = 20

/** Questions of one state; its first page is kept, so that a stand goes on where the network is away. */
export function useQuestions(session: string, show: Show) {
  /** When they were told, where they could not be read anew. */
  const [asOf, setAsOf] = useState<number>()
  const name = `questions ${session} ${show}`
  const load = (cursor: string | undefined): Promise<PageOf<Question>> => call('session.questions', { session, state: show, limit: pageSize, ...(cursor !== undefined && { cursor }) })
  const first = async (): Promise<PageOf<Question>> => {
    try {
      const page = await load(undefined)
      setAsOf(undefined)
      await keepKnown(name, page)
      return page
    } catch (error) {
      const known = problemIn(error).kind === 'later' ? await lastKnown<PageOf<Question>>(name) : undefined
      if (!known) throw error
      setAsOf(known.at)
      return { rows: known.value.rows }
    }
  }
  return { ...usePaged<Question>(name, (cursor) => (cursor === undefined ? first() : load(cursor))), asOf }
}
