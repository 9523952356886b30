import { useEffect, useState } from 'react'
import type { BankImportView } from '@shared/contract/bank'
import type { Input } from '@shared/contract/actions'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { after, now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { newId } from '@/outbox/names'
import type { Brought } from './source'

export type Defaults = Input<'bank.check'>['defaults']
/** ms between two looks at an import that is still being written. */
const pause = 1500

/** From what was brought to the bank: laid, checked, confirmed, looked after until it is in. */
export function useImport() {
  const [view, setView] = useState<BankImportView | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const run = async (work: () => Promise<BankImportView>) => {
    setBusy(true)
    setSaid('')
    await work().then(setView, (error: unknown) => setSaid(failureOf(error).say))
    setBusy(false)
  }
  const check = ({ source, name, bodies }: Brought, defaults: Defaults) => {
    if (bodies.length === 0) return setSaid(problems.too_large.say)
    void run(async () => {
      const id = await newId({ now, randomBytes })
      for (const [piece, body] of bodies.entries()) await call('bank.lay', { id, piece, pieces: bodies.length, source, name, body })
      return call('bank.check', { id, defaults })
    })
  }
  const takeShipped = () => void run(async () => call('bank.takeShipped', { id: await newId({ now, randomBytes }) }))
  const confirm = () => { if (view) void run(() => call('bank.confirm', { id: view.id })) }

  // Written on by the office, whether or not somebody looks.
  useEffect(() => {
    if (view?.state !== 'confirmed') return undefined
    return after(pause, () => void call('bank.import', { id: view.id }).then(setView, (error: unknown) => setSaid(failureOf(error).say)))
  }, [view])

  return { view, busy, said, say: setSaid, check, takeShipped, confirm, startOver: () => { setView(null); setSaid('') } }
}
