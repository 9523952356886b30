/** The card being filled: from the office, or as it was left on this phone. */
import { useEffect, useState } from 'react'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { useIdentity } from '@/identity/identity'
import { newId } from '@/outbox/names'
import { useKept } from '../../session/useKept'
import type { Card } from '../shown'

/** What the page was opened for. */
export interface Purpose {
  /** Of a change. */
  readonly id?: string | undefined
  /** 照这场再办. */
  readonly like?: string | undefined
}
interface Start {
  readonly card: Card
  /** 0 = a new one. */
  readonly version: number
  /** It is published: only its words and a later end may change. */
  readonly published: boolean
  readonly units: readonly { readonly id: string; readonly name: string }[]
}
/** Made with the draft: pressing 保存 twice, or after a kill, is one competition. */
interface KeptPlan { readonly id: string; readonly version: number; readonly card: Card }

async function startOf({ id, like }: Purpose): Promise<Start> {
  if (!id) return { card: (await call('quiz.defaults', like ? { like } : {})).card, version: 0, published: false, units: [] }
  const view = await call('quiz.competition', { id })
  return { card: view.card, version: view.summary.version, published: view.summary.state !== 'draft', units: view.audience }
}

/** A competition's id is short: figures are named by it. */
const idLength = 24

export function usePlan(purpose: Purpose) {
  const unit = useIdentity((state) => state.acting?.unit.id ?? '')
  const name = `quizPlan ${purpose.id ?? ''} ${purpose.like ?? ''} ${unit}`
  const { shown, reload } = useLoaded(name, () => startOf(purpose))
  const [kept, keep, forget] = useKept<KeptPlan | null>(name, null)
  const [fresh, setFresh] = useState<KeptPlan | null>(null)
  const start = shown.state === 'ready' ? shown.value : undefined
  // What was left here was a change of what is no longer there.
  const plan = kept && start && kept.version === start.version ? kept : fresh

  useEffect(() => {
    if (!start) return
    const begin = (id: string) => setFresh({ id, version: start.version, card: start.card })
    if (purpose.id) begin(purpose.id)
    else void newId({ now, randomBytes }).then((id) => begin(id.slice(0, idLength)))
  }, [start, purpose.id])

  return {
    shown, reload, start, plan, forget,
    again: plan !== null && plan === kept,
    change: (card: Card) => { if (plan) keep({ ...plan, card }) },
  }
}
