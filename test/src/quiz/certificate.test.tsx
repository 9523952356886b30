/** A certificate on the phone: drawn once, kept as picture and PDF, and the page that says whether it is one (issue 6, J12). */
import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { router } from '../../setup/taro'
import { certificateCode } from '@shared/domain/quizCertificate'
import { formatReceipt } from '@shared/domain/receipt'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import type { Pen } from '@/device/pen'
import CertificatePage from '@/quiz/certificate'
import { certifies, dateWords, drawCertificate, linesOf, sheet } from '@/quiz/certificate/drawing'
import { pdfOf } from '@/quiz/certificate/pdf'
import CheckPage from '@/quiz/check'
import Result from '@/quiz/result'
import { write } from '../pages/write'
import { attempt, card, result } from './papers'

jest.mock('@/api/client', () => ({ call: jest.fn(), ProblemError: jest.requireActual<typeof import('@/api/problem')>('@/api/problem').ProblemError }))
const mockJpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
const mockPhone = { canDraw: true, files: new Map<string, Uint8Array>(), saved: [] as { name: string; bytes: Uint8Array }[] }
jest.mock('@/device/canvas', () => ({
  openCanvas: async () => (mockPhone.canDraw ? { pen: { fillRect: () => undefined, fillText: () => undefined, measureText: (text: string) => ({ width: text.length * 46 }) }, jpeg: async () => mockJpeg } : undefined),
}))
jest.mock('@/device/files', () => ({ files: {
  keep: async (name: string, bytes: Uint8Array) => { mockPhone.files.set(name, bytes); return { ok: true } },
  show: async (name: string) => (mockPhone.files.has(name) ? `blob:${name}` : undefined),
  remove: async (name: string) => { mockPhone.files.delete(name) },
} }))
const mockSave = async (bytes: Uint8Array, name: string) => { mockPhone.saved.push({ name, bytes }); return { ok: true } }
jest.mock('@/device/album', () => ({ saveImage: (bytes: Uint8Array, name: string) => mockSave(bytes, name) }))
jest.mock('@/device/documents', () => ({ saveFile: (bytes: Uint8Array, name: string) => mockSave(bytes, name) }))

// Other work may share the machine: slow is not wrong.
jest.setTimeout(30_000)

const office = call as unknown as jest.Mock
const navigated = Taro.navigateTo as unknown as jest.Mock
const code = certificateCode('c0de'.repeat(16))
const certificate = { code, path: `/s/${code}`, holder: '赵建国', title: '全县安全知识竞答', owner: '云溪县安委办', campaign: '2027年“安全生产月”活动', finishedAt: Date.UTC(2027, 5, 12, 3), attained: '成绩合格' }
const tap = async (name: string | RegExp) => act(async () => { fireEvent.click(screen.getByRole('button', { name })) })
const open = async (page: JSX.Element, answer: (action: string, data: never) => unknown, params: Record<string, string>) => {
  router.params = params
  office.mockReset().mockImplementation(async (action: string, data: never) => answer(action, data))
  let shown!: ReturnType<typeof render>
  await act(async () => { shown = render(page) })
  for (let n = 0; n < 200 && (n < 1 || screen.queryByText(/^正在(?:打开|画证书)$/)); n += 1) await act(async () => { await new Promise((done) => { setTimeout(done, 10) }) })
  return shown
}
beforeEach(() => {
  mockPhone.canDraw = true
  mockPhone.files.clear()
  mockPhone.saved.length = 0
  navigated.mockClear()
})

describe('the PDF', () => {
  const bytes = pdfOf({ bytes: mockJpeg, ...sheet }, '知识竞答 证书')
  const text = Buffer.from(bytes).toString('latin1')
  test('is one A4 page across with the JPEG, byte for byte, on the whole of it', () => {
    expect(text.startsWith('%PDF-1.4\n')).toBe(true)
    expect(text.endsWith('%%EOF\n')).toBe(true)
    expect(text).toContain('/MediaBox [0 0 841.89 595.28]')
    const at = text.indexOf('/Subtype /Image')
    const [, length = ''] = /\/Length (\d+) >>\nstream\n/.exec(text.slice(at)) ?? []
    const begin = text.indexOf('stream\n', at) + 7
    expect(Number(length)).toBe(mockJpeg.length)
    expect([...bytes.slice(begin, begin + mockJpeg.length)]).toEqual([...mockJpeg])
    expect(text.slice(begin + mockJpeg.length)).toMatch(/^\nendstream\nendobj\n/)
    expect(text.slice(at, begin)).toContain(`/Width ${String(sheet.width)} /Height ${String(sheet.height)} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`)
    expect(text).toMatch(/<< \/Length 40 >>\nstream\nq 841\.89 0 0 595\.28 0 0 cm \/Picture Do Q\nendstream/)
  })
  test('its table names the byte where each object begins, in rows of twenty bytes', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(table, table + 9)).toBe('xref\n0 7\n')
    const rows = text.slice(table + 9, text.indexOf('trailer')).match(/.{19}\n/gs) ?? []
    expect(rows.join('')).toHaveLength(7 * 20)
    expect(rows[0]).toBe('0000000000 65535 f \n')
    rows.slice(1).forEach((row, n) => { expect(text.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${String(n + 1)} 0 obj\n`)) })
    expect(text.slice(text.indexOf('trailer'))).toContain('/Size 7 /Root 1 0 R /Info 6 0 R')
  })
  test('says its title in Chinese, and nothing else about who or what made it (T-08)', () => {
    const [, hex = ''] = /\/Title <FEFF([0-9A-F]+)>/.exec(text) ?? []
    expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toBe('知识竞答 证书')
    expect(text).not.toMatch(/\/(?:Author|Creator|Producer|CreationDate)/)
  })
})

describe('what is drawn', () => {
  const recorder = () => {
    const texts: { text: string; x: number; y: number; width: number }[] = []
    const boxes: [number, number, number, number][] = []
    const pen: Pen = {
      font: '', fillStyle: '', textBaseline: '', textAlign: '',
      fillRect: (...box) => { boxes.push(box) },
      fillText: (text, x, y, width = 0) => { texts.push({ text, x, y, width }) },
      measureText: (text) => ({ width: text.length * 46 }),
    }
    return { pen, texts, boxes }
  }
  test('everything it certifies, inside the sheet; the QR code in its corner, or the way to the check in words', () => {
    const { pen, texts, boxes } = recorder()
    drawCertificate(pen, certificate, [[true, false], [false, true]])
    const words = texts.map(({ text }) => text).join('')
    for (const said of ['知识竞答证书', '赵建国', certifies(certificate), '主办：云溪县安委办', '日期：2027年6月12日', `核验码：${formatReceipt(code)}`, '扫码核验']) expect(words).toContain(said)
    for (const [x, y, width, height] of boxes) expect([x >= 0, y >= 0, x + width <= sheet.width, y + height <= sheet.height]).toEqual([true, true, true, true])
    for (const { y } of texts) expect(y).toBeLessThan(sheet.height - 80)
    expect(boxes.slice(-2)).toEqual([[1394, 934, 105, 105], [1499, 1039, 105, 105]])
    const plain = recorder()
    drawCertificate(plain.pen, certificate, undefined)
    expect(plain.texts.map(({ text }) => text).join('')).not.toContain('扫码')
  })
  test('a long title breaks into lines that never begin with what closes a sentence', () => {
    const { pen } = recorder()
    const long = certifies({ ...certificate, title: '全县危险化学品企业主要负责人和安全管理人员应急处置能力提升专项知识竞答活动暨安全生产月主题日' })
    const lines = linesOf(pen, long, 1374)
    expect(lines.join('')).toBe(long)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).not.toMatch(/^[，。”）]/)
    expect(linesOf(pen, `${'字'.repeat(29)}。`, 1374)).toEqual([`${'字'.repeat(29)}。`])
  })
  test('a day reads without leading noughts', () => { expect(dateWords(Date.UTC(2027, 11, 1))).toBe('2027年12月1日') })
})

describe('the certificate’s page', () => {
  test('shows the picture; keeps it, its PDF and its code; leads to the check', async () => {
    const page = await open(<CertificatePage />, () => certificate, { attempt: encodeURIComponent(attempt) })
    expect(office).toHaveBeenCalledWith('quiz.certificate', { attempt })
    expect(screen.getByLabelText('证书：赵建国，参加“全县安全知识竞答”，成绩合格，特发此证。')).toBeTruthy()
    await tap('存成图片')
    expect(screen.getByText('证书已存成图片。')).toBeTruthy()
    await tap('存为 PDF')
    expect(mockPhone.saved.map(({ name }) => name)).toEqual([`certificate-${code.toLowerCase()}`, `certificate-${code.toLowerCase()}.pdf`])
    expect([...mockPhone.saved[0]!.bytes]).toEqual([...mockJpeg])
    expect(mockPhone.saved[1]!.bytes).toEqual(pdfOf({ bytes: mockJpeg, ...sheet }, '全县安全知识竞答 证书'))
    await tap(/^核验这张证书/)
    expect(navigated).toHaveBeenCalledWith({ url: `/quiz/check/index?code=${code}` })
    // Left, nothing of it stays behind.
    await act(async () => page.unmount())
    expect(mockPhone.files.size).toBe(0)
  })
  test('a phone that cannot draw still shows what it says; none or void is said without 再试一次', async () => {
    mockPhone.canDraw = false
    await open(<CertificatePage />, () => certificate, { attempt })
    expect(screen.getByText(/^这部手机画不出图片/)).toBeTruthy()
    expect(screen.getByText(formatReceipt(code))).toBeTruthy()
    expect(screen.getByRole('button', { name: '存成图片' }).getAttribute('aria-disabled')).toBe('true')
  })
  test.each([['refuse', '这份答卷不再计入，它的证书已作废。', false], ['later', ownProblem('offline_unread').say, true]] as const)('%s: %s', async (kind, say, again) => {
    await open(<CertificatePage />, () => { throw new ProblemError({ code: kind === 'refuse' ? 'quiz_certificate_void' : 'offline', kind, say, trace: '' }) }, { attempt })
    expect(screen.getByText(say)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再试一次' }) !== null).toBe(again)
  })
  test('the result leads to it where the paper counts and passed; a competition with prizes leads to its draw', async () => {
    await open(<Result />, () => ({ ...result(), passed: true, standing: 'counted', card: card({ prizes: '灭火毯', rulesText: '及格一次即列入名单，每人一份，按公布的种子抽取。' }) }), { attempt })
    await tap('看证书')
    await tap('抽奖名单和结果')
    expect(navigated.mock.calls.map(([to]: [{ url: string }]) => to.url)).toEqual([`/quiz/certificate/index?attempt=${encodeURIComponent(attempt)}`, expect.stringMatching(/^\/quiz\/draw\/index\?id=/)])
  })
  test.each([[{ passed: false }], [{ standing: 'held' }]] as const)('no button for %j', async (change) => {
    await open(<Result />, () => ({ ...result(), passed: true, standing: 'counted', card: card(), ...change }), { attempt })
    expect(screen.queryByRole('button', { name: '看证书' })).toBeNull()
  })
})

describe('the check', () => {
  const { code: _code, path: _path, ...told } = certificate
  const valid = { outcome: 'valid', ...told, holder: '赵**' }
  test('opened by a print’s link it asks at once; of the name it shows the first letter', async () => {
    await open(<CheckPage />, () => valid, { q: encodeURIComponent(`${window.location.origin}/s/${code}`) })
    expect(office).toHaveBeenCalledWith('quiz.checkCertificate', { code })
    for (const words of ['证书有效。', '赵**', '云溪县安委办', '2027年6月12日', certifies(certificate)]) expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByText('赵建国')).toBeNull()
  })
  test('a wrong letter is told by the phone; right ones are asked about; void and unknown are said', async () => {
    await open(<CheckPage />, () => ({ outcome: 'unknown' }), {})
    const type = (text: string) => write('核验码', text)
    expect(screen.getByRole('button', { name: '核验' }).getAttribute('aria-disabled')).toBe('true')
    await type(`${code.slice(0, 15)}${code.endsWith('0') ? '1' : '0'}`)
    await tap('核验')
    expect(screen.getByText('对不上，请按证书逐个核对。字母里没有 I、L、O、U。')).toBeTruthy()
    expect(office).not.toHaveBeenCalled()
    await type(code.toLowerCase())
    await tap('核验')
    expect(screen.getByText(/^没有这张证书/)).toBeTruthy()
    office.mockImplementation(async () => ({ outcome: 'void', ...told, holder: undefined }))
    await tap('核验')
    expect(screen.getByText('证书已作废：这份答卷不再计入。')).toBeTruthy()
  })
  test('another letter, and what was said is gone; Enter asks', async () => {
    await open(<CheckPage />, () => valid, { scene: code })
    expect(screen.getByText('证书有效。')).toBeTruthy()
    await act(async () => write('核验码', `${code.slice(0, 15)}${code.endsWith('0') ? '1' : '0'}`))
    expect(screen.queryByText('证书有效。')).toBeNull()
    await act(async () => write('核验码', code))
    expect(screen.queryByText('证书有效。')).toBeNull()
    await act(async () => { fireEvent(document.querySelector('[aria-label^="核验码"]')!, new CustomEvent('confirm', { detail: { value: code } })) })
    expect(screen.getByText('证书有效。')).toBeTruthy()
  })
  test('without network it says so and asks again', async () => {
    await open(<CheckPage />, () => { throw new ProblemError(ownProblem('offline')) }, { scene: code })
    expect(screen.getByText(ownProblem('offline_unread').say)).toBeTruthy()
    office.mockImplementation(async () => valid)
    await tap('再试一次')
    expect(screen.getByText('证书有效。')).toBeTruthy()
  })
})
