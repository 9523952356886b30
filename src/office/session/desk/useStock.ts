import { useCallback, useEffect, useState } from 'react'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { after } from '@/device/clock'
import { keepKnown, lastKnown } from '@/identity/preloaded'
import { useShownAgain } from '../../useShownAgain'

export type Stock = Output<'session.desk'>['stock']
/** ms: others give away at this stand too. */
const every = 60_000
const shelf = (session: string, stand: string | null) => `stock ${session} ${stand ?? ''}`

/** What lies at the stand, as last heard; a consultation day alone has any. */
export function useStock(session: string, stand: string | null, wanted: boolean): Stock {
  const [stock, setStock] = useState<Stock>([])
  const [turn, setTurn] = useState(0)
  const read = useCallback(() => {
    if (!wanted) return
    // An extra beside the button: without network the last known stays.
    void call('session.desk', { session, stand }).then(({ stock: rows }) => { setStock(rows); return keepKnown(shelf(session, stand), rows) }, () => undefined)
  }, [session, stand, wanted])
  useEffect(() => {
    setStock([])
    let here = true
    void lastKnown<Stock>(shelf(session, stand)).then((known) => { if (here && known) setStock((heard) => (heard.length > 0 ? heard : known.value)) })
    return () => { here = false }
  }, [session, stand])
  useEffect(() => {
    read()
    return after(every, () => setTurn((before) => before + 1))
  }, [read, turn])
  useShownAgain(read)
  return stock
}
