/** Pictures: everything that touches pixels. Bytes and pixels are capped before decoding (T-19). */
export interface Picture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
export type ImageRefusal = 'photo_format' | 'photo_too_large' | 'photo_broken'
/** A rectangle in thousandths of width and height. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export interface Images {
  /** Re-encodes to JPEG without any metadata (T-04): the view (long side ≤ 1920) and its thumbnail (long side ≤ 320). */
  clean(bytes: Uint8Array): Promise<{ view: Picture; thumb: Picture } | { refused: ImageRefusal }>
  /** Covers the rectangles with solid colour; gives view and thumbnail again. */
  mask(bytes: Uint8Array, rects: readonly Rect[]): Promise<{ view: Picture; thumb: Picture }>
}
