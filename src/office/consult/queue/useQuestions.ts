import { useState } from 'react'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { usePaged, type PageOf } from '@/api/usePaged'
import { keepKnown, lastKnown } from '@/identity/preloaded'
import type { Question, Show } from './queue'

const pageSize = 20

/** Questions of one state; its first page is kept, so that a stand goes on where the network is away. */
/** @param stand '' = all of them */
export function useQuestions(session: string, show: Show, stand: string) {
  /** When they were told, where they could not be read anew. */
  const [asOf, setAsOf] = useState<number>()
  const everywhere = `questions ${session} ${show}`
  const name = stand === '' ? everywhere : `${everywhere} ${stand}`
  const load = (cursor: string | undefined): Promise<PageOf<Question>> => call('session.questions', { session, state: show, limit: pageSize, ...(stand !== '' && { stand }), ...(cursor !== undefined && { cursor }) })
  const first = async (): Promise<PageOf<Question>> => {
    try {
      const page = await load(undefined)
      setAsOf(undefined)
      await keepKnown(name, page)
      return page
    } catch (error) {
      const away = problemIn(error).kind === 'later'
      // A stand that was never looked at by itself is found among all of them.
      const known = away ? ((await lastKnown<PageOf<Question>>(name)) ?? (await lastKnown<PageOf<Question>>(everywhere))) : undefined
      if (!known) throw error
      setAsOf(known.at)
      return { rows: known.value.rows.filter((question) => stand === '' || question.stand === stand) }
    }
  }
  return { ...usePaged<Question>(name, (cursor) => (cursor === undefined ? first() : load(cursor))), asOf }
}
