/** The door to a bank's imports and exports. Phones import its types only. */
import * as z from 'zod/mini'
import { action } from './action'
import { bankSources, checkImportInput, exportInput, importId, layPieceInput } from './bank'
import { oneOf } from './pieces'

const said = z.strictObject({ line: z.number(), say: z.string() })
const view = z.strictObject({
  id: z.string(),
  /** laying: pieces are missing · faulty: something must be mended first · checked: may be confirmed · confirmed: being written · applied: everybody sees it. */
  state: z.enum(['laying', 'faulty', 'checked', 'confirmed', 'applied']),
  source: oneOf(bankSources),
  name: z.string(),
  /** Read without a fault. */
  questions: z.number(),
  /** Of these, what the bank does not have yet: what a confirmed import writes. */
  fresh: z.number(),
  /** Counted in full; listed up to a length that a page shows. */
  faultCount: z.number(),
  faults: z.array(said),
  duplicateCount: z.number(),
  duplicates: z.array(z.strictObject({ line: z.number(), stem: z.string(), say: z.string() })),
  /** What may be imported and should be looked at: no clause. A replaced one is a fault. */
  noteCount: z.number(),
  notes: z.array(said),
  /** The first questions, as they were understood. */
  sample: z.array(z.strictObject({ line: z.number(), kind: z.string(), stem: z.string(), options: z.array(z.string()), answer: z.string() })),
  /** Dealt with so far; of them written, and found in the bank in the meantime. */
  done: z.number(),
  added: z.number(),
  skipped: z.number(),
})

export const bank = {
  /** A piece of a source. The same again changes nothing. */
  'bank.lay': action({ door: 'bank', policy: 'quizBank', writes: true, input: layPieceInput, output: z.strictObject({ laid: z.number(), pieces: z.number() }) }),
  /** Reads what was laid and says everything about it; nothing is in the bank yet. May be asked again with other defaults. */
  'bank.check': action({ door: 'bank', policy: 'quizBank', writes: true, input: checkImportInput, output: view }),
  /** The project's own bank as an import of the office's, ready to be confirmed. */
  'bank.takeShipped': action({ door: 'bank', policy: 'fillBank', writes: true, input: z.strictObject({ id: importId }), output: view }),
  /** Into the bank, all of it or, until the last row is in, none to anybody's eyes. */
  'bank.confirm': action({ door: 'bank', policy: 'quizBank', writes: true, input: z.strictObject({ id: importId }), output: view }),
  'bank.import': action({ door: 'bank', policy: 'quizBank', writes: false, input: z.strictObject({ id: importId }), output: view }),
  /** The unit's own bank as a file, some hundred questions each; `next` = there are more, `waiting` = left out while a paper of mine with them is under way (T-13). */
  'bank.export': action({
    door: 'bank', policy: 'quizBank', writes: false, input: exportInput,
    output: z.strictObject({ name: z.string(), count: z.number(), waiting: z.number(), text: z.nullable(z.string()), base64: z.nullable(z.string()), next: z.optional(z.string()) }),
  }),
} as const
export type BankImportView = z.infer<typeof view>
