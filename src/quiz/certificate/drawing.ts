/** The certificate as a picture: A4 across, 150 dots to the inch, black and green on white whatever the reader's face. Pure. */
import type { Certificate } from '@shared/contract/quizCertificate'
import { civilDay } from '@shared/domain/calendar'
import { formatReceipt } from '@shared/domain/receipt'
import type { Pen } from '@/device/pen'

export const sheet = { width: 1754, height: 1240 }
/** Dark squares of a QR code, row by row. */
export type Squares = readonly (readonly boolean[])[]

const paper = '#FFFFFF'
const ink = '#17211D'
const quiet = '#55625C'
const brand = '#0B6B57'
const face = 'FangSong, STFangsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif'
const edge = 150

/** `2027年6月12日` */
export const dateWords = (at: number): string => civilDay(at).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
/** `参加“全县安全知识竞答”，成绩合格，特发此证。` */
export const certifies = ({ title, attained }: Pick<Certificate, 'title' | 'attained'>): string => `参加“${title}”，${attained}，特发此证。`

// A line never begins with what closes a sentence.
const closing = '，。”）》、'
export function linesOf(pen: Pen, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of text) {
    if (line !== '' && !closing.includes(letter) && pen.measureText(line + letter).width > width) {
      lines.push(line)
      line = ''
    }
    line += letter
  }
  return line === '' ? lines : [...lines, line]
}

function frame(pen: Pen, inset: number, thick: number): void {
  const { width, height } = sheet
  pen.fillStyle = brand
  pen.fillRect(inset, inset, width - 2 * inset, thick)
  pen.fillRect(inset, height - inset - thick, width - 2 * inset, thick)
  pen.fillRect(inset, inset, thick, height - 2 * inset)
  pen.fillRect(width - inset - thick, inset, thick, height - 2 * inset)
}
/** Our own mark: an open door, the way out. */
function mark(pen: Pen, middle: number, top: number): void {
  pen.fillStyle = brand
  pen.fillRect(middle - 40, top, 80, 80)
  pen.fillStyle = paper
  pen.fillRect(middle - 20, top + 14, 40, 66)
  pen.fillStyle = brand
  pen.fillRect(middle - 20, top + 14, 14, 66)
}
function write(pen: Pen, text: string, [x, y]: readonly [number, number], size: number, { colour = ink, bold = false, align = 'center', width = sheet.width - 2 * edge }: { colour?: string; bold?: boolean; align?: string; width?: number } = {}): void {
  pen.font = `${bold ? 'bold ' : ''}${String(size)}px ${face}`
  pen.fillStyle = colour
  pen.textAlign = align
  pen.textBaseline = 'top'
  pen.fillText(text, x, y, width)
}
function code(pen: Pen, squares: Squares, left: number, top: number, side: number): void {
  const one = Math.floor(side / squares.length)
  pen.fillStyle = '#000000'
  squares.forEach((row, y) => row.forEach((dark, x) => { if (dark) pen.fillRect(left + x * one, top + y * one, one, one) }))
}

/** @param squares what leads to the check; none where this build knows no address for it. */
export function drawCertificate(pen: Pen, certificate: Certificate, squares: Squares | undefined): void {
  const { width, height } = sheet
  const middle = width / 2
  pen.fillStyle = paper
  pen.fillRect(0, 0, width, height)
  frame(pen, 48, 10)
  frame(pen, 70, 3)
  mark(pen, middle, 116)
  write(pen, '知识竞答证书', [middle, 226], 96, { bold: true })
  write(pen, certificate.campaign, [middle, 350], 36, { colour: quiet })
  write(pen, certificate.holder, [middle, 490], 72, { bold: true })
  pen.font = `46px ${face}`
  linesOf(pen, certifies(certificate), width - 2 * edge - 80).slice(0, 4).forEach((line, n) => write(pen, line, [middle, 622 + n * 68], 46))
  const foot = height - 330
  const side = 210
  const right = width - edge
  write(pen, `主办：${certificate.owner}`, [edge, foot + 30], 38, { align: 'left', width: right - edge - side - 60 })
  write(pen, `日期：${dateWords(certificate.finishedAt)}`, [edge, foot + 86], 38, { align: 'left' })
  write(pen, `核验码：${formatReceipt(certificate.code)}`, [edge, foot + 146], 38, { align: 'left', bold: true, width: right - edge - side - 60 })
  write(pen, squares ? '扫码核验，或在“我的 › 核验证书”里输入核验码' : '在“我的 › 核验证书”里输入核验码，即可核验', [edge, foot + 206], 28, { colour: quiet, align: 'left', width: right - edge - side - 60 })
  if (squares) code(pen, squares, right - side, foot + 24, side)
}
