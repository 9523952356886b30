import fc from 'fast-check'
import { drawn, fitted, middle, nudged, type Nudge } from '@/office/hazard/mask/rects'

const point = fc.record({ x: fc.double({ min: -500, max: 1500, noNaN: true }), y: fc.double({ min: -500, max: 1500, noNaN: true }) })
const inside = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
  [x, y, w, h].every(Number.isInteger) && x >= 0 && y >= 0 && w >= 20 && h >= 20 && x + w <= 1000 && y + h <= 1000

describe('covers drawn over a photo', () => {
  test('whatever the finger does, the cover lies inside the photo and can be seen', () => {
    fc.assert(fc.property(point, point, (from, to) => inside(drawn(from, to))))
  })

  test('a drag from any corner covers the same', () => {
    const corners = [[100, 200, 400, 600], [400, 600, 100, 200], [100, 600, 400, 200], [400, 200, 100, 600]] as const
    for (const [ax, ay, bx, by] of corners) {
      expect(drawn({ x: ax, y: ay }, { x: bx, y: by })).toEqual({ x: 100, y: 200, w: 300, h: 400 })
    }
  })

  test('a tap covers a square round the point', () => {
    expect(drawn({ x: 500, y: 500 }, { x: 503, y: 499 })).toEqual({ x: 420, y: 420, w: 160, h: 160 })
    expect(drawn({ x: 0, y: 1000 }, { x: 0, y: 1000 })).toEqual({ x: 0, y: 840, w: 160, h: 160 })
  })

  test('nudges move and size it by steps and stop at the edge', () => {
    expect(nudged(middle, 'left')).toEqual({ ...middle, x: middle.x - 20 })
    expect(nudged(middle, 'taller')).toEqual({ ...middle, h: middle.h + 20 })
    const ways: Nudge[] = ['left', 'right', 'up', 'down', 'wider', 'narrower', 'taller', 'lower']
    for (const way of ways) {
      let rect = middle
      for (let i = 0; i < 100; i++) rect = nudged(rect, way)
      expect(inside(rect)).toBe(true)
      expect(nudged(rect, way)).toEqual(rect)
    }
  })

  test('a rectangle larger than the photo becomes the photo', () => {
    expect(fitted({ x: -10, y: -10, w: 5000, h: 5000 })).toEqual({ x: 0, y: 0, w: 1000, h: 1000 })
  })
})
