/** Figures of sessions: 场 人次 人 咨询 物料 up the tree, each with its rule, each opening to the sessions, 人 to the persons, that sum to it. Phones import its types only. */
import * as z from 'zod/mini'
import { isPeriod } from '@shared/domain/period'
import { attendanceSources, personKinds } from '@shared/domain/sessionWords'
import { action } from './action'
import { id, oneOf, pageRequest, text, unitRef } from './pieces'
import { publicCard } from './session.rows'

const period = z.string().check(z.refine(isPeriod))
const by = z.enum(['unit', 'activity', 'source', 'week'])
const figure = z.enum(['sessions', 'times', 'consult', 'items', 'joined'])
const figures = z.strictObject({
  /** 场 */
  sessions: z.number(),
  /** 人次 */
  times: z.number(),
  /** 人: null where a person counts once for all parts together (by activity, by source). */
  persons: z.nullable(z.number()),
  consult: z.number(),
  items: z.number(),
  /** 人次 by source. */
  sources: z.record(oneOf(attendanceSources), z.number()),
})
/** 场: null by source, for a session has none; all others sum to the whole. */
const partFigures = z.extend(figures, { sessions: z.nullable(z.number()) })
const bar = z.strictObject({ key: z.string(), label: z.string(), figures: partFigures })
const asked = { scope: z.optional(id), period: z.optional(period) }

export const sessionFigures = {
  /** Bars in tree order or in the plan's order, never a rank. `own` = what the unit itself held. `joined`: 另参与联办, of this very unit, in no sum. */
  'session.figures': action({
    door: 'session', policy: 'figures', writes: false,
    input: z.strictObject({ by, ...asked }),
    output: z.strictObject({ asOf: z.number(), scope: unitRef, by, period: z.string(), periodWords: z.string(), rules: z.array(z.strictObject({ figure: z.string(), rule: z.string() })), total: figures, joined: z.number(), bars: z.array(bar) }),
  }),
  /** The sessions behind a figure: the amounts of all pages sum to it. `opens`: the reader may read it. `joined` has no parts, and 场 none by source. */
  'session.behind': action({
    door: 'session', policy: 'figures', writes: false,
    input: z.strictObject({ figure, ...asked, by: z.optional(by), key: z.optional(text(64)), ...pageRequest }),
    output: z.strictObject({ asOf: z.number(), amount: z.number(), rows: z.array(z.strictObject({ session: publicCard, amount: z.number(), opens: z.boolean() })), next: z.optional(z.string()) }),
  }),
  /** The persons behind 人, by the day of the first act: as many rows as it says. By activity or source a person cannot be parted. `name` is '' where one may not know it; `session` is null while its rows are being put right; `opens`: it is of one's own line. */
  'session.persons': action({
    door: 'session', policy: 'figures', writes: false,
    input: z.strictObject({ ...asked, by: z.optional(z.enum(['unit', 'week'])), key: z.optional(text(64)), ...pageRequest }),
    output: z.strictObject({ asOf: z.number(), amount: z.number(), rows: z.array(z.strictObject({ day: z.number(), unit: unitRef, kind: oneOf(personKinds), name: z.string(), session: z.nullable(publicCard), opens: z.boolean() })), next: z.optional(z.string()) }),
  }),
} as const
