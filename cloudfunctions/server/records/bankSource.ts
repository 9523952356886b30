/** From what was laid to questions: pasted words, text and sheets as files of whatever program, the shipped bank. */
import { mostImported, type BankSource } from '@shared/contract/bank'
import { readCsv } from '@shared/domain/csv'
import { readBankText, type ReadBank } from '@shared/domain/quizBankText'
import type { DraftDefaults } from '@shared/domain/quizDraft'
import { readBankRows } from '@shared/domain/quizSheet'
import type { Office } from '../ports/office'
import { UnreadableSheet } from '../ports/sheets'
import { Refusal } from './refusal'

/** UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", else what Chinese Windows writes. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Base64 of each piece by itself: a piece is a run of whole bytes. */
const bytesOf = (pieces: readonly string[]): Uint8Array => Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')))

async function readAll(office: Pick<Office, 'sheets'>, source: BankSource, pieces: readonly string[], defaults: DraftDefaults): Promise<ReadBank> {
  if (source === 'pasted' || source === 'shipped') return readBankText(pieces.join(''), defaults)
  const bytes = bytesOf(pieces)
  if (source === 'txt') return readBankText(decoded(bytes), defaults)
  if (source === 'csv') return readBankRows(readCsv(decoded(bytes)), defaults)
  try {
    return readBankRows(await office.sheets.read(bytes), defaults)
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new Refusal('bank_sheet_unreadable')
    throw error
  }
}

/** @throws Refusal `bank_sheet_unreadable`, `bank_nothing_found`, `bank_too_many`. */
export async function readSource(office: Pick<Office, 'sheets'>, source: BankSource, pieces: readonly string[], defaults: DraftDefaults): Promise<ReadBank> {
  const read = await readAll(office, source, pieces, defaults)
  if (read.questions.length + read.faults.length === 0) throw new Refusal('bank_nothing_found')
  if (read.questions.length > mostImported) throw new Refusal('bank_too_many')
  return read
}
