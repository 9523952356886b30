import type { Calling } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { done, type CheckInItem, type EntryItem, type SessionEntry } from './item'
import type { Ports } from './ports'

// A captive portal's page can pass for an empty answer: nothing is sent until the office has said what it counted.
const heard = <T>(there: boolean, answer: T): T => {
  if (!there) throw new ProblemError(ownProblem('unavailable'))
  return answer
}

/** Sends a check-in. A second delivery is answered `already` and counts nothing. Rejects with ProblemError. */
export async function sendCheckIn(ports: Ports, item: CheckInItem, calling: Calling): Promise<CheckInItem> {
  const answer = await ports.call('session.checkIn', item.checkIn, calling)
  return done({ ...item, answer: heard(typeof answer?.outcome === 'string', answer) })
}

type Answer = EntryItem['answer']
async function enter(ports: Ports, entry: SessionEntry, calling: Calling): Promise<Answer> {
  switch (entry.action) {
    case 'session.signIn': {
      const answer = await ports.call(entry.action, entry.data, calling)
      return heard(Array.isArray(answer?.people), answer)
    }
    case 'session.count': {
      const answer = await ports.call(entry.action, entry.data, calling)
      return heard(typeof answer?.state === 'string', answer)
    }
    case 'session.call': {
      const board = await ports.call(entry.action, entry.data, calling)
      return heard(Array.isArray(board?.groups), undefined)
    }
    case 'session.ask': {
      const question = await ports.call(entry.action, entry.data, calling)
      return heard(typeof question?.ticket === 'string', question)
    }
    case 'session.answer': {
      const question = await ports.call(entry.action, entry.data, calling)
      return heard(typeof question?.ticket === 'string', question)
    }
  }
}

/** Sends what was entered on a session; a batch counts once by its id, a person and a mark once by themselves. Rejects with ProblemError. */
export async function sendEntry(ports: Ports, item: EntryItem, calling: Calling): Promise<EntryItem> {
  const answer = await enter(ports, item.entry, calling)
  return done(answer === undefined ? item : { ...item, answer })
}
