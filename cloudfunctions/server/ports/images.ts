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
export interface CleanPhoto {
  readonly view: Picture
  readonly thumb: Picture
}
/** Long side of a view and of a thumbnail, in pixels; smaller pictures keep their size. */
export const viewSide = 1920
export const thumbSide = 320
/** A picture of more pixels is refused before a single one is decoded. */
export const maxPixels = 40_000_000

export interface Images {
  /** Re-encodes to JPEG without any metadata (T-04): the view (long side ≤ 1920) and its thumbnail (long side ≤ 320). */
  clean(bytes: Uint8Array): Promise<CleanPhoto | { readonly refused: ImageRefusal }>
  /** Covers the rectangles of a clean view with solid colour; gives view and thumbnail again. */
  mask(bytes: Uint8Array, rects: readonly Rect[]): Promise<CleanPhoto>
}
