/** Bringing questions into a bank: everything said first, all of it or nothing, the same again changes nothing (E1, decision 5). */
import { readBankText, writeBankText } from '@shared/domain/quizBankText'
import { readBankRows, writeBankRows } from '@shared/domain/quizSheet'
import type { Input } from '@shared/contract/actions'
import { inPieces } from '@shared/domain/inPieces'
import { excelSheets } from '@office/adapters/node/sheets/excelSheets'
import { readCsv, writeCsv } from '@shared/domain/csv'
import { applyImport } from '@office/records/applyImport'
import { checkImport } from '@office/usecases/bank/checkImport'
import { confirmImport } from '@office/usecases/bank/confirmImport'
import { exportBank } from '@office/usecases/bank/exportBank'
import { forgetImports } from '@office/usecases/bank/forgetImports'
import { applyImports } from '@office/usecases/bank/applyImports'
import { layPiece } from '@office/usecases/bank/layPiece'
import { readImport } from '@office/usecases/bank/readImport'
import { takeShipped } from '@office/usecases/bank/takeShipped'
import { listQuestions } from '@office/usecases/quiz/listQuestions'
import { moveQuestion } from '@office/usecases/quiz/moveQuestion'
import { readQuestion } from '@office/usecases/quiz/readQuestion'
import { saveQuestion } from '@office/usecases/quiz/saveQuestion'
import { bankQuestion } from '../door/inputs'
import { as, freshId, openCounty, refusal, type County } from '../hazard/county'

const clerk = as('p-clerk')
const safety = as('p-safety')
const defaults: Input<'bank.check'>['defaults'] = { category: 'fire', difficulty: 'medium', industry: 'general' }
const questions = (count: number, from = 1): string => Array.from({ length: count }, (_, n) => `${String(n + 1)}. 第${String(from + n)}处通道可以堆货（×）`).join('\n')

describe.each(['sqlite', 'memory'] as const)('on %s', (kind) => {
  let county: County
  beforeEach(async () => { county = await openCounty(kind) })
  afterEach(() => county.close())

  const lay = async (body: string, caller = clerk, source: 'pasted' | 'txt' | 'csv' | 'xlsx' = 'pasted', id = freshId('import').slice(0, 40)): Promise<string> => {
    const pieces = source === 'pasted' ? inPieces(body, 1000) : [body]
    for (const [piece, part] of pieces.entries()) await layPiece(county.office, caller, { id, piece, pieces: pieces.length, source, name: 'x', body: part })
    return id
  }
  const bring = async (body: string, caller = clerk) => {
    const id = await lay(body, caller)
    await checkImport(county.office, caller, { id, defaults })
    return confirmImport(county.office, caller, { id })
  }
  const listed = async (caller = clerk, begins = '') => {
    const stems: string[] = []
    let cursor: string | undefined
    do {
      const page = await listQuestions(county.office, caller, { bank: 'own', state: 'active', category: null, difficulty: null, begins, limit: 50, ...(cursor === undefined ? {} : { cursor }) })
      stems.push(...page.rows.map(({ stem }) => stem))
      cursor = page.next
    } while (cursor !== undefined)
    return stems
  }

  test('what is pasted is checked, confirmed and there, with its versions', async () => {
    const id = await lay(questions(45))
    const checked = await checkImport(county.office, clerk, { id, defaults })
    expect(checked).toMatchObject({ state: 'checked', questions: 45, fresh: 45, faultCount: 0, duplicateCount: 0, noteCount: 45 })
    expect(await listed()).toEqual([])
    expect(await confirmImport(county.office, clerk, { id })).toMatchObject({ state: 'applied', added: 45, skipped: 0 })
    expect(await listed()).toHaveLength(45)
    expect((await readQuestion(county.office, clerk, { id: `${id}-1` })).versions).toEqual([{ number: 1, at: expect.any(Number) as number, by: '王丽' }])
  })

  test('one fault keeps all of it out, and every fault is told by its line', async () => {
    const id = await lay(`${questions(5)}\n6. 没有答案的题\nA. 甲\nB. 乙`)
    const checked = await checkImport(county.office, clerk, { id, defaults })
    expect(checked).toMatchObject({ state: 'faulty', questions: 5, faultCount: 1, faults: [{ line: 6, say: expect.stringContaining('没有找到答案') as string }] })
    expect(await refusal(confirmImport(county.office, clerk, { id }))).toBe('bank_faulty')
    expect(await listed()).toEqual([])
  })

  test('what the bank has, and what is there twice, is told and not written', async () => {
    await bring(questions(3))
    const id = await lay(`${questions(4)}\n5. 第4处通道可以堆货。（×）`)
    expect(await checkImport(county.office, clerk, { id, defaults })).toMatchObject({
      state: 'checked', questions: 5, fresh: 1, duplicateCount: 4,
      duplicates: [...[1, 2, 3].map((line) => ({ line, say: '题库里已有这道题' })), { line: 5, say: '与第 4 行的题一样' }],
    })
    expect(await confirmImport(county.office, clerk, { id })).toMatchObject({ added: 1 })
    expect(await listed()).toHaveLength(4)
  })

  test('the same question with another key is told by its line, against the bank and within the text', async () => {
    await bring('1. 灭火器要对准哪里？\nA. 火焰根部\nB. 火焰顶部\n答案：A')
    const id = await lay('1. 灭火器要对准哪里？\nA. 火焰顶部\nB. 火焰根部\n答案：A\n\n2. 灭火器要对准哪里？\nA. 火焰顶部\nB. 火焰根部\n答案：B\n\n3. 消火栓可以遮挡（×）\n4. 消火栓可以遮挡（√）')
    const { duplicates, fresh } = await checkImport(county.office, clerk, { id, defaults })
    const other = '，答案不同，请核对哪个对；要改题库里的，请到那道题上改'
    expect(duplicates.map(({ line, say }) => ({ line, say }))).toEqual([{ line: 1, say: `题库里已有这道题${other}` }, { line: 6, say: '题库里已有这道题' }, { line: 12, say: `与第 11 行的题一样${other}` }])
    expect(fresh).toBe(1)
  })

  test('a replaced clause is a fault that keeps it out, typed or brought, unless the question says 已废止', async () => {
    const body = (clause: string, more = '') => `1. 禁止标志是红色的${more}（√）\n依据：${clause}`
    for (const clause of ['GB 2894-2008 第4.1条', '《中华人民共和国安全生产法》（2014年修正）第五条', '《安全生产法》（2014）第五条']) {
      const id = await lay(body(clause))
      expect(await checkImport(county.office, clerk, { id, defaults })).toMatchObject({ state: 'faulty', faults: [{ line: 1, say: expect.stringContaining('依据的文件已被代替') as string }] })
      expect(await refusal(confirmImport(county.office, clerk, { id }))).toBe('bank_faulty')
      expect(await refusal(saveQuestion(county.office, clerk, { id: freshId('old').slice(0, 40), version: 0, question: { ...bankQuestion(), clause } }))).toBe('quiz_question_faulty')
    }
    const past = await lay(body('GB 2894-2008（已废止）第4.1条', '，旧标准也这样写'))
    expect(await checkImport(county.office, clerk, { id: past, defaults })).toMatchObject({ state: 'checked', faultCount: 0, fresh: 1 })
  })

  test('a day of checking that has not come keeps a question out, as where it is typed', async () => {
    const body = (day: string) => `1. 灭火器每月看一次压力表（√）\n依据：《中华人民共和国消防法》第十六条\n核对：${day}`
    const id = await lay(body('2039-01-01'))
    expect(await checkImport(county.office, clerk, { id, defaults })).toMatchObject({ state: 'faulty', faults: [{ line: 1, say: '核对日期“2039-01-01”还没有到。请写真正核对的那一天。' }] })
    expect(await refusal(confirmImport(county.office, clerk, { id }))).toBe('bank_faulty')
    const past = await lay(body('2024-06-01'))
    expect(await checkImport(county.office, clerk, { id: past, defaults })).toMatchObject({ state: 'checked', faultCount: 0 })
  })

  test('the same import, piece or confirmation again changes nothing', async () => {
    const id = await lay(questions(25))
    await lay(questions(25), clerk, 'pasted', id)
    await checkImport(county.office, clerk, { id, defaults })
    const first = await confirmImport(county.office, clerk, { id })
    expect(await confirmImport(county.office, clerk, { id })).toEqual(first)
    expect(await checkImport(county.office, clerk, { id, defaults })).toEqual(first)
    expect(await bring(questions(25))).toMatchObject({ state: 'applied', added: 0, fresh: 0, duplicateCount: 25 })
    expect(await listed()).toHaveLength(25)
    expect(await refusal(layPiece(county.office, clerk, { id, piece: 0, pieces: 1, source: 'pasted', name: 'x', body: 'other' }))).toBe('different_body')
  })

  test('nobody sees half of it: lists and pools show what was there before, until the last row is in', async () => {
    await bring(questions(2, 900))
    const id = await lay(questions(60))
    await checkImport(county.office, clerk, { id, defaults })
    const one = await county.office.store.get('bankImport', id)
    expect(one?.parts).toBe(3)
    // As if the process had died after the first part.
    const now = county.clock.now()
    await county.office.store.transact(async (tx) => {
      await tx.get('bankShelf', one!.ownerId)
      await tx.put('bankShelf', { _id: one!.ownerId, v: 1, importing: id, from: now + 1000, last: 0 })
      await tx.get('bankImport', id)
      await tx.put('bankImport', { ...one!, state: 'confirmed', stamp: now + 1000 })
    })
    let turns = 0
    const stopping = { ...county.office, clock: { now: () => (turns++ < 2 ? now : now + 10_000) } }
    await applyImport(stopping, (await county.office.store.get('bankImport', id))!, now + 5000)
    expect(await readImport(county.office, clerk, { id })).toMatchObject({ state: 'confirmed', done: 20 })
    expect(await listed()).toHaveLength(2)
    // Writing beside it waits, and so does another import.
    expect(await refusal(saveQuestion(county.office, clerk, { id: freshId('own'), version: 0, question: bankQuestion() }))).toBe('bank_importing')
    const other = await lay(questions(1, 500))
    await checkImport(county.office, clerk, { id: other, defaults })
    expect(await refusal(confirmImport(county.office, clerk, { id: other }))).toBe('bank_importing')
    // The courier goes on with it.
    expect(await applyImports(county.office, Number.POSITIVE_INFINITY)).toBe(1)
    expect(await listed()).toHaveLength(62)
    expect(await readImport(county.office, clerk, { id })).toMatchObject({ state: 'applied', added: 60 })
    expect(await confirmImport(county.office, clerk, { id: other })).toMatchObject({ added: 1 })
  })

  test('two who go on with it at once write each question once', async () => {
    const id = await lay(questions(60))
    await checkImport(county.office, clerk, { id, defaults })
    await Promise.all([confirmImport(county.office, clerk, { id }), applyImports(county.office, Number.POSITIVE_INFINITY), confirmImport(county.office, clerk, { id })])
    await applyImports(county.office, Number.POSITIVE_INFINITY)
    expect(await listed()).toHaveLength(60)
    expect(await readImport(county.office, clerk, { id })).toMatchObject({ state: 'applied', added: 60, skipped: 0 })
  })

  test('a unit’s bank is its own: another’s import is not there, its duplicates are no matter', async () => {
    const id = await lay(questions(2))
    expect(await refusal(checkImport(county.office, safety, { id, defaults }))).toBe('not_found')
    expect(await refusal(layPiece(county.office, safety, { id, piece: 0, pieces: 1, source: 'pasted', name: 'x', body: 'x' }))).toBe('not_found')
    expect(await bring(questions(2))).toMatchObject({ added: 2 })
    expect(await bring(questions(2), safety)).toMatchObject({ added: 2 })
    expect(await refusal(takeShipped(county.office, safety, { id: freshId('shipped').slice(0, 40) }))).toBe('not_allowed')
  })

  test('files of other programs: text of Chinese Windows, CSV, a sheet; a file that is none is refused in words', async () => {
    const gbk = 'MS4gwqW1wNKqs6nNqKOoocyjqQ==' // 1. 楼道要畅通（√）
    const text = await lay(gbk, clerk, 'txt')
    expect((await checkImport(county.office, clerk, { id: text, defaults })).sample[0]?.stem).toBe('楼道要畅通（ ）')
    const made = readBankText(questions(3), { category: 'fire' }).questions.map(({ question }) => question)
    const csv = await lay(Buffer.from(writeCsv(writeBankRows(made))).toString('base64'), clerk, 'csv')
    expect(await checkImport(county.office, clerk, { id: csv, defaults })).toMatchObject({ state: 'checked', fresh: 3 })
    const sheet = await lay(Buffer.from(await excelSheets.write(writeBankRows(made), [])).toString('base64'), clerk, 'xlsx')
    expect(await checkImport(county.office, clerk, { id: sheet, defaults })).toMatchObject({ state: 'checked', fresh: 3 })
    const none = await lay(Buffer.from('x').toString('base64'), clerk, 'xlsx')
    expect(await refusal(checkImport(county.office, clerk, { id: none, defaults }))).toBe('bank_sheet_unreadable')
    const empty = await lay('   ')
    expect(await refusal(checkImport(county.office, clerk, { id: empty, defaults }))).toBe('bank_nothing_found')
  })

  test('pieces that have not come are asked for', async () => {
    const id = freshId('import').slice(0, 40)
    await layPiece(county.office, clerk, { id, piece: 1, pieces: 2, source: 'pasted', name: 'x', body: 'x' })
    expect(await refusal(checkImport(county.office, clerk, { id, defaults }))).toBe('bank_incomplete')
  })

  test('the bank comes out as it went in: as text, as CSV and as a sheet', async () => {
    const made = readBankText(questions(120), { category: 'fire' }).questions.map(({ question }) => question)
    await bring(writeBankText(made))
    const text = await exportBank(county.office, clerk, { format: 'text', state: 'active', category: null })
    expect(text).toMatchObject({ count: 120, name: '题库-2027-06-01.txt' })
    expect(readBankText(text.text ?? '').questions.map(({ question }) => question)).toEqual(made)
    const csv = await exportBank(county.office, clerk, { format: 'csv', state: 'active', category: 'fire' })
    expect(readBankRows(readCsv(csv.text ?? '')).questions.map(({ question }) => question)).toEqual(made)
    const sheet = await exportBank(county.office, clerk, { format: 'xlsx', state: 'active', category: null })
    expect(readBankRows(await excelSheets.read(Buffer.from(sheet.base64 ?? '', 'base64'))).questions.map(({ question }) => question)).toEqual(made)
    expect(await exportBank(county.office, clerk, { format: 'text', state: 'retired', category: null })).toMatchObject({ count: 0 })
  })

  test('a question is found by how it begins, by category and by difficulty', async () => {
    await bring('1. 【判断】“安全出口”可以上锁（×）\n难度：难\n2. 灭火器要定期检查（√）\n分类：急救')
    expect(await listed(clerk, '安全 出口')).toEqual(['“安全出口”可以上锁（ ）'])
    expect(await listed(clerk, '出口')).toEqual([])
    const by = async (part: Partial<Input<'quiz.questions'>>) => (await listQuestions(county.office, clerk, { bank: 'own', state: 'active', category: null, difficulty: null, begins: '', ...part })).rows.map(({ stem }) => stem.slice(0, 3))
    expect(await by({ difficulty: 'hard' })).toEqual(['“安全'])
    expect(await by({ category: 'firstAid' })).toEqual(['灭火器'])
    expect(await by({ category: 'firstAid', difficulty: 'hard' })).toEqual([])
  })

  test('a retired question is known as such, and comes back only by hand', async () => {
    const id = await lay(questions(1))
    await checkImport(county.office, clerk, { id, defaults })
    await confirmImport(county.office, clerk, { id })
    await moveQuestion(county.office, clerk, { id: `${id}-1`, version: 1, state: 'retired', ground: '条文已修订' })
    const again = await lay(questions(1))
    expect((await checkImport(county.office, clerk, { id: again, defaults })).duplicates[0]?.say).toBe('题库里已有这道题，已停用')
  })

  test('what was laid is gone a day later, the questions stay', async () => {
    const id = await lay(questions(30))
    await checkImport(county.office, clerk, { id, defaults })
    const left = await lay(questions(30, 100))
    await checkImport(county.office, clerk, { id: left, defaults })
    await confirmImport(county.office, clerk, { id })
    county.clock.set(county.clock.now() + 25 * 3_600_000)
    expect(await forgetImports(county.office)).toBe(2)
    for (const one of [id, left]) {
      expect(await county.office.store.get('bankImport', one)).toBeUndefined()
      expect(await county.office.store.get('bankPiece', `${one}:0`)).toBeUndefined()
      expect(await county.office.store.get('bankPart', `${one}:1:0`)).toBeUndefined()
    }
    expect(await listed()).toHaveLength(30)
  })

  test('the shipped bank comes in by the same way, whole, and once', async () => {
    const id = freshId('shipped').slice(0, 40)
    const offered = await takeShipped(county.office, clerk, { id })
    expect(offered).toMatchObject({ state: 'checked', source: 'shipped', faultCount: 0, duplicateCount: 0, noteCount: 0 })
    expect(offered.fresh).toBeGreaterThanOrEqual(300)
    expect(await confirmImport(county.office, clerk, { id })).toMatchObject({ state: 'applied', added: offered.fresh })
    const again = await takeShipped(county.office, clerk, { id: freshId('shipped').slice(0, 40) })
    expect(again).toMatchObject({ fresh: 0, duplicateCount: offered.fresh })
  })
})
