import { useEffect, useState } from 'react'
import { pending, type SupplementItem } from './item'
import { readShelf, useOutbox } from './outbox'

/** Entries of 补充登记 that are on this phone, for its pages: those that wait, and those the office did not take. */
export function useSupplements() {
  const { items, addSupplement, retry, remove } = useOutbox()
  const [read, setRead] = useState(false)
  useEffect(() => { void readShelf().then(() => setRead(true)) }, [])
  const mine = items.filter((item): item is SupplementItem => item.kind === 'supplement')
  return {
    /** The phone has been looked through. */
    read,
    mine,
    waiting: mine.filter(pending),
    /** Each says why in `problem`. */
    refused: mine.filter(({ state }) => state === 'refused'),
    /** How many the office has taken: when it changes, its lists are others. */
    taken: mine.filter(({ state }) => state === 'sent').length,
    enter: addSupplement, retry, remove,
  }
}
