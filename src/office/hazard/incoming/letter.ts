/** A 转办件 as it is typed in, and what it lacks before it can be sent. */
import type { Input } from '@shared/contract/actions'
import { civilDay, instantOf } from '@shared/domain/calendar'
import { problems } from '@shared/contract/problems'
import type { HotlineSource, PlaceClass, Suspicion } from '@shared/domain/words'

export interface Letter {
  readonly from: HotlineSource
  readonly number: string
  /** 2027-06-20 17:00. */
  readonly due: string
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly words: string
  readonly class: PlaceClass
  /** Either level; '' = none chosen. */
  readonly category: string
  readonly text: string
  readonly suspicion: Suspicion
}
export const blank: Letter = { from: '12345', number: '', due: '', unit: null, words: '', class: 'other', category: '', text: '', suspicion: 'unsure' }
export type Lacks = Readonly<Partial<Record<'number' | 'due' | 'place' | 'what', string>>>

const day = 86_400_000
const minute = 60_000
const closing = 17

/** The end of the office's day, so many days on, as the field shows it. */
export const dueAfter = (days: number, now: number): string => `${civilDay(now + days * day)} ${String(closing)}:00`

/** Epoch milliseconds of `2027-06-20 17:00` or `2027-06-20` (its end of the office's day); undefined for anything else. */
export function dueIn(typed: string): number | undefined {
  const [, name = '', hours = String(closing), minutes = '00'] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2})[:：](\d{2}))?$/.exec(typed.trim()) ?? []
  const at = instantOf(name)
  if (name === '' || Number.isNaN(at) || civilDay(at) !== name || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return at + (Number(hours) * 60 + Number(minutes)) * minute
}

export function lacksIn(letter: Letter): Lacks {
  const due = dueIn(letter.due)
  return {
    ...(letter.number.trim() === '' && { number: '请填写转办单上的编号。' }),
    ...(due === undefined && { due: '请写成 2027-06-20 17:00 这样的日期和时间。' }),
    ...(letter.unit === null && letter.words.trim() === '' && { place: problems.place_missing.say }),
    ...(letter.category === '' && letter.text.trim() === '' && { what: problems.nothing_told.say }),
  }
}

type Sent = Input<'hazard.incoming'>
/** What goes to the office, with the id and the receipt made here. */
export const sentOf = (letter: Letter, names: { id: string; receipt: string }, now: number): Sent => ({
  ...names,
  place: { class: letter.class, unitId: letter.unit?.id ?? null, words: letter.words.trim(), position: null },
  category: letter.category as Sent['category'],
  text: letter.text.trim(),
  photos: [],
  suspicion: letter.suspicion,
  harms: [],
  firstAid: [],
  source: 'phone',
  channel: 'unit',
  showName: false,
  contact: null,
  seenAt: now,
  hotline: { from: letter.from, number: letter.number.trim(), dueAt: dueIn(letter.due) ?? now },
})
