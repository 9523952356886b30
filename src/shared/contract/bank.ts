/** What an officer's page says to bring questions into a bank and to take them out. */
import * as z from 'zod/mini'
import { bankStates, difficulties, quizCategories, quizIndustries } from '@shared/domain/quizWords'
import { oneOf, text } from './pieces'

/** A source goes up in pieces, each well within a request: characters of text (three bytes each), or bytes, which base64 makes a third more. */
export const textPiece = 60_000
export const bytesPiece = 90_000
export const mostPieces = 16
/** Questions of one import; a larger bank comes in several. */
export const mostImported = 2000

/** What the source is: pasted words, or a file as it lies on the phone. */
export const bankSources = { pasted: '粘贴的文字', txt: '文本文件', csv: 'CSV 表格', xlsx: 'Excel 表格', shipped: '自带题库' } as const
export type BankSource = keyof typeof bankSources

/** Made by the page; questions of an import are named by it. */
export const importId = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{7,49}$/))
const piece = z.number().check(z.int(), z.minimum(0), z.maximum(mostPieces - 1))
export const layPieceInput = z.strictObject({
  id: importId,
  piece,
  pieces: z.number().check(z.int(), z.minimum(1), z.maximum(mostPieces)),
  source: z.enum(['pasted', 'txt', 'csv', 'xlsx']),
  name: text(100),
  /** Words as they are, a file's bytes as base64. */
  body: text(2 * textPiece),
})
/** What holds for questions that do not say it themselves. */
export const importDefaults = z.strictObject({ category: z.nullable(oneOf(quizCategories)), difficulty: oneOf(difficulties), industry: oneOf(quizIndustries) })
export const checkImportInput = z.strictObject({ id: importId, defaults: importDefaults })
export const exportInput = z.strictObject({
  format: z.enum(['text', 'csv', 'xlsx']),
  state: oneOf(bankStates),
  category: z.nullable(oneOf(quizCategories)),
  cursor: z.optional(z.string().check(z.maxLength(512))),
})
export type { BankImportView } from './bank.rows'
