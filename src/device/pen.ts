/** The part of a 2D context that browsers and WeChat's canvas share. */
export interface Pen {
  font: string
  fillStyle: unknown
  textBaseline: string
  textAlign: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number, maxWidth?: number): void
  measureText(text: string): { readonly width: number }
}
/** A canvas off the screen; `jpeg` gives undefined where this phone cannot export it. */
export interface Surface {
  readonly pen: Pen
  jpeg(quality: number): Promise<Uint8Array | undefined>
}

const face = 'sans-serif'

/** The time-and-place lines in the lower left corner, white on a dark band so that they stay readable on any picture. */
export function drawMark(pen: Pen, width: number, height: number, lines: readonly string[]): void {
  const size = Math.max(16, Math.round(Math.max(width, height) / 44))
  const step = Math.round(size * 1.4)
  const band = step * lines.length + size
  pen.fillStyle = 'rgba(0, 0, 0, 0.45)'
  pen.fillRect(0, height - band, width, band)
  pen.fillStyle = '#FFFFFF'
  pen.font = `${size}px ${face}`
  pen.textBaseline = 'top'
  lines.forEach((line, at) => pen.fillText(line, size, height - band + size / 2 + at * step, width - 2 * size))
}

/** What a person keeps of a report: a title, the code in large letters, and some lines. */
export interface Slip { readonly title: string; readonly code: string; readonly lines: readonly string[] }
export const slipSize = (slip: Slip) => ({ width: 750, height: 300 + slip.lines.length * 48 })

export function drawSlip(pen: Pen, slip: Slip): void {
  const { width, height } = slipSize(slip)
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#1A1A1A'
  pen.textBaseline = 'top'
  pen.font = `bold 36px ${face}`
  pen.fillText(slip.title, 48, 56, width - 96)
  pen.font = `bold 56px ${face}`
  pen.fillText(slip.code, 48, 132, width - 96)
  pen.font = `28px ${face}`
  slip.lines.forEach((line, at) => pen.fillText(line, 48, 236 + at * 48, width - 96))
}
