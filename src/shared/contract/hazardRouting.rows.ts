/** The routing table on the office's page: reading, versions, what a draft changes, saving (issue 3, the office). */
import * as z from 'zod/mini'
import { categories, placeClasses } from '@shared/domain/words'
import { action } from './action'
import { id, line, millis, oneOf, pageOf, pageRequest, unitRef } from './pieces'

const draft = {
  class: oneOf(placeClasses),
  /** A category (first level) the row is for, or '' = the default row of the class. */
  category: z.union([z.literal(''), oneOf(categories)]),
  /** Who is 主办: the unit of the place, its property company, its territorial unit, or a named department. */
  owner: z.enum(['unit', 'property', 'territorial', 'town', 'department']),
  departmentId: z.nullable(id),
  supervisorId: z.nullable(id),
  assistIds: z.array(id).check(z.maxLength(10)),
  /** Hours (natural) to accept, working days to fix. */
  acceptHours: z.number().check(z.int(), z.minimum(1), z.maximum(240)),
  fixDays: z.number().check(z.int(), z.minimum(1), z.maximum(90)),
  because: line(80, 2),
}
const draftRow = z.strictObject(draft)
const row = z.strictObject({ ...draft, category: z.string(), key: z.string() })
/** More than every class with every category once. */
const rows = z.array(draftRow).check(z.maxLength(400))
const version = z.number().check(z.int(), z.minimum(0), z.maximum(999_999))
const change = z.strictObject({ kind: z.enum(['added', 'removed', 'changed']), row: z.string(), sentences: z.array(z.string()) })

export const hazardRouting = {
  /** A version, or the one in force. `choices`: units a row may name; `newest`: what an edit starts from. */
  'hazard.routing': action({
    door: 'hazard', policy: 'routing', writes: false,
    input: z.strictObject({ version: z.optional(version) }),
    output: z.strictObject({ version, newest: version, inForce: z.boolean(), from: z.number(), note: z.string(), rows: z.array(row), gaps: z.array(z.string()), choices: z.array(z.strictObject({ ...unitRef.shape, kind: z.string() })) }),
  }),
  /** Every version, newest first; `by` = who saved it, '' for the one an instance starts with. */
  'hazard.routingVersions': action({
    door: 'hazard', policy: 'routing', writes: false, input: z.strictObject(pageRequest),
    output: pageOf(z.strictObject({ version, from: z.number(), note: z.string(), by: z.string(), savedAt: z.number(), state: z.enum(['waiting', 'inForce', 'past']) })),
  }),
  /** Rows added, removed and changed against a version, and what the later one leaves open; `faults` keep it from being saved. */
  'hazard.diffRouting': action({
    door: 'hazard', policy: 'routing', writes: false,
    input: z.strictObject({ before: version, after: z.union([z.strictObject({ version }), z.strictObject({ rows })]) }),
    output: z.strictObject({ changes: z.array(change), faults: z.array(z.string()), gaps: z.array(z.string()) }),
  }),
  /** The draft over last month's cases, 100 at a time: those that would have gone another way than by the table in force. */
  'hazard.dryRunRouting': action({
    door: 'hazard', policy: 'routing', writes: false,
    input: z.strictObject({ rows, cursor: pageRequest.cursor }),
    output: z.strictObject({
      /** Cases looked at on this page. */
      looked: z.number(),
      since: z.number(),
      rows: z.array(z.strictObject({ id: z.string(), number: z.string(), place: z.string(), category: z.string(), day: z.string(), before: z.string(), after: z.string(), sentences: z.array(z.string()) })),
      next: z.optional(z.string()),
    }),
  }),
  /** A new version on top of `base`; `from` null = now. Another version saved in between: `moved_on`. */
  'hazard.saveRouting': action({
    door: 'hazard', policy: 'routing', writes: true,
    input: z.strictObject({ base: version, note: line(200, 2), from: z.nullable(millis), rows }),
    output: z.strictObject({ version, from: z.number() }),
  }),
} as const
