/** From rectangles in thousandths to solid patches in pixels: rounded outwards, cut at the edges, never empty. */
import type { OverlayOptions } from 'sharp'
import type { Rect } from '../../ports/images'

const solid = '#17211d'

export function maskRects(width: number, height: number, rects: readonly Rect[]): OverlayOptions[] {
  return rects.map((rect) => {
    const left = Math.min(width - 1, Math.floor((rect.x * width) / 1000))
    const top = Math.min(height - 1, Math.floor((rect.y * height) / 1000))
    const right = Math.min(width, Math.max(left + 1, Math.ceil(((rect.x + rect.w) * width) / 1000)))
    const bottom = Math.min(height, Math.max(top + 1, Math.ceil(((rect.y + rect.h) * height) / 1000)))
    return { input: { create: { width: right - left, height: bottom - top, channels: 3, background: solid } }, left, top }
  })
}
