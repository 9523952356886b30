import { strFromU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { excelSheets } from '@office/adapters/node/sheets/excelSheets'
import { UnreadableSheet } from '@office/ports/sheets'
import { readBankRows, writeBankRows } from '@shared/domain/quizSheet'
import { questions } from '../../../src/shared/domain/randomQuestions'

test('questions come back from a spreadsheet as they went in', async () => {
  await fc.assert(fc.asyncProperty(fc.array(questions, { minLength: 1, maxLength: 4 }), async (made) => {
    const read = await excelSheets.read(await excelSheets.write(writeBankRows(made), [8, 40]))
    expect(readBankRows(read)).toEqual({ questions: made.map((question, at) => ({ line: at + 2, question })), faults: [] })
  }), { numRuns: 60 })
})

test('a small sheet is read wherever its bytes lie in the process’s memory', async () => {
  const made = await excelSheets.write([['题干'], ['消防通道可以堆货']], [20])
  const pool = Buffer.concat([Buffer.from('something else'), Buffer.from(made), Buffer.from('and more')])
  expect(await excelSheets.read(pool.subarray(14, 14 + made.length))).toEqual([['题干'], ['消防通道可以堆货']])
})

test('a cell is text, whatever it begins with: no formula is ever written (T-16)', async () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")']
  const bytes = await excelSheets.write([hostile], hostile.map(() => 10))
  expect(Object.entries(unzipSync(bytes)).filter(([, part]) => /<f[ >]/.test(strFromU8(part)))).toEqual([])
  expect((await excelSheets.read(bytes))[0]).toEqual(hostile.map((cell) => expect.stringContaining(cell.trim()) as string))
})

test('numbers and days are read as people see them', async () => {
  const sheet = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>12</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="1"><v>46353</v></c><c r="D1" t="inlineStr"><is><t>题</t></is></c></row></sheetData></worksheet>'
  const bytes = await excelSheets.write([['x']], [5])
  const parts = unzipSync(bytes)
  const styles = strFromU8(parts['xl/styles.xml']!).replace(/<cellXfs[\s\S]*<\/cellXfs>/, '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>')
  const made = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet), 'xl/styles.xml': new TextEncoder().encode(styles) })
  expect(await excelSheets.read(made)).toEqual([['12', 'true', '2026-11-27', '题']])
})

describe('what is no spreadsheet is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('题干,答案')],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a cut zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array([1]) })],
  ])('%s', async (_name, bytes) => { await expect(excelSheets.read(bytes)).rejects.toBeInstanceOf(UnreadableSheet) })

  test('a bomb, before it is unpacked (T-19)', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(excelSheets.read(bomb)).rejects.toThrow('too large')
  })
  test('a bomb that lies about its size unpacks no more than it says', async () => {
    const bytes = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) }, { level: 9 })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true)
    }
    await expect(excelSheets.read(bytes)).rejects.toBeInstanceOf(UnreadableSheet)
  })
})
