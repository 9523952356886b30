import { drawMark, drawSlip, slipSize, type Pen } from '@/device/pen'

function recorder() {
  const texts: { text: string; x: number; y: number; maxWidth: number | undefined }[] = []
  const bands: { y: number; height: number }[] = []
  const pen: Pen = {
    font: '', fillStyle: '', textBaseline: '', textAlign: '',
    fillRect: (_x, y, _width, height) => { bands.push({ y, height }) },
    fillText: (text, x, y, maxWidth) => { texts.push({ text, x, y, maxWidth }) },
    measureText: (text) => ({ width: text.length * 20 }),
  }
  return { pen, texts, bands }
}

describe('what is drawn on a picture', () => {
  it('puts the lines of the watermark inside the picture, on a band', () => {
    const { pen, texts, bands } = recorder()
    drawMark(pen, 1600, 1200, ['2026-06-16 09:30', '宏远机械 三层'])
    expect(texts.map(({ text }) => text)).toEqual(['2026-06-16 09:30', '宏远机械 三层'])
    for (const { x, y, maxWidth } of texts) {
      expect(y).toBeGreaterThanOrEqual(bands[0]!.y)
      expect(y).toBeLessThan(1200)
      expect(x + maxWidth!).toBeLessThanOrEqual(1600)
    }
    expect(bands[0]!.y + bands[0]!.height).toBe(1200)
  })
  it('draws a slip as high as its lines need', () => {
    const { pen, texts } = recorder()
    const slip = { title: '查询码', code: '7K3M-09QX-AAAA-BBBB', lines: ['一', '二', '三'] }
    drawSlip(pen, slip)
    expect(texts.map(({ text }) => text)).toEqual(['查询码', '7K3M-09QX-AAAA-BBBB', '一', '二', '三'])
    expect(Math.max(...texts.map(({ y }) => y)) + 28).toBeLessThan(slipSize(slip).height)
  })
})
