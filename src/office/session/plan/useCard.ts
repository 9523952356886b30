/** The card being filled: from the office, or as it was left on this phone. */
import { useEffect, useState } from 'react'
import type { SessionKind } from '@shared/domain/sessionWords'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { useIdentity } from '@/identity/identity'
import { newId } from '@/outbox/names'
import type { Activity, Card } from './card'
import { forgetCard, keepCard, recallCard, type KeptCard, type Named } from './kept'
import { purposeName, type Purpose } from './purpose'

export interface Start {
  readonly activity: Activity
  readonly kind: SessionKind
  readonly card: Card
  readonly jointUnits: readonly { readonly id: string; readonly name: string }[]
  /** Who is on the card, by name. */
  readonly named: readonly Named[]
  /** Of a change: the version that was read. */
  readonly version: number
}
async function startOf(purpose: Exclude<Purpose, { kind: 'choose' }>): Promise<Start> {
  const campaign = call('campaign.read', {})
  const found = (key: string, activities: readonly Activity[]): Activity => activities.find((one) => one.key === key) ?? { key, row: '', rowTitle: '', label: key, sentence: '', kind: 'other', from: 0, until: 0, measures: [], blanks: [], duty: 'encouraged', mine: true, how: 'auto', asksAt: [] }
  if (purpose.kind === 'change') {
    const [{ activities }, view] = await Promise.all([campaign, call('session.read', { id: purpose.id })])
    return { activity: found(view.card.activity, activities), kind: view.summary.kind, card: view.card, jointUnits: view.jointUnits, named: view.named, version: view.summary.version }
  }
  const [{ activities }, { card, named }] = await Promise.all([campaign, call('session.defaults', purpose.kind === 'like' ? { activity: purpose.activity, like: purpose.like } : { activity: purpose.activity })])
  const activity = found(purpose.activity, activities)
  const topics = purpose.kind === 'new' ? purpose.topics : undefined
  return { activity, kind: activity.kind ?? 'other', card: topics ? { ...card, topics: [...topics] } : card, jointUnits: [], named, version: 0 }
}

export function useCard(purpose: Exclude<Purpose, { kind: 'choose' }>) {
  const who = useIdentity((state) => `${state.me?.personId ?? ''} ${state.acting?.unit.id ?? ''}`)
  const name = purposeName(purpose)
  const { shown, reload } = useLoaded(`${name} ${who}`, () => startOf(purpose))
  const [kept, setKept] = useState<KeptCard>()
  const [again, setAgain] = useState(false)
  const start = shown.state === 'ready' ? shown.value : undefined

  useEffect(() => {
    if (!start) return
    const found = recallCard(name, who)
    setAgain(found !== undefined)
    if (found) return setKept(found)
    void newId({ now, randomBytes }).then((id) => setKept((before) => before ?? { id, card: start.card }))
  }, [start, name, who])

  /** @param picked whose names this part of the card brings */
  const change = (part: Partial<Card>, ...picked: Named[]) => {
    if (!kept) return
    const next = { ...kept, card: { ...kept.card, ...part }, named: [...(kept.named ?? []), ...picked] }
    setKept(next)
    keepCard(name, who, next)
  }
  const forget = () => forgetCard(name)
  const startOver = () => {
    forget()
    setAgain(false)
    if (start && kept) setKept({ ...kept, card: start.card })
  }
  return { shown, reload, start, kept, again, change, forget, startOver }
}
