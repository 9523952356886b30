/** Things that stand in more than one picture. Each is drawn around its own origin and placed by the picture. */
import { area, box, disc, line, paint, patch, placed, repeat, shape, stroke } from './shapes'
import type { Colour } from './shapes'

/** A carton, 200 × 160, standing on y = 0. */
export const carton = (x: number, y: number, scale = 1): string =>
  placed(x, y, scale, box(0, -160, 200, 160, paint.wood), patch(84, -157, 32, 60, paint.straw), line(0, -110, 84, -110), line(116, -110, 200, -110), box(24, -60, 54, 34, paint.card, 3, 3))
/** The sign over an exit: an open door and an arrow, no letters. */
export const exitSign = (x: number, y: number, lit = true): string =>
  placed(x, y, 1, box(0, 0, 190, 74, lit ? paint.brand : paint.grey, 8), stroke('M30 16V58H70', paint.card, 6), stroke('M70 58V22L46 14V52', paint.card, 6), stroke('M100 37H160M138 17L160 37L138 57', paint.card, 7))
/** A double fire door, 360 × 430, standing on y = 0. */
export const fireDoor = (x: number, y: number): string =>
  placed(x, y, 1, box(0, -430, 360, 430, paint.steel), box(16, -414, 160, 414, paint.brandSoft), box(184, -414, 160, 414, paint.brandSoft), box(44, -370, 104, 130, paint.blueSoft, 6), box(212, -370, 104, 130, paint.blueSoft, 6), box(34, -196, 130, 18, paint.red, 9), box(196, -196, 130, 18, paint.red, 9))
/** A fire extinguisher, 60 × 150, standing on y = 0. */
export const extinguisher = (x: number, y: number, scale = 1): string =>
  placed(x, y, scale, shape('M38 -124C70 -120 74 -90 66 -60', 'none', 7), box(4, -112, 52, 112, paint.red, 14), box(20, -136, 22, 26, paint.night, 4), box(14, -78, 32, 34, paint.card, 3, 3))
/** A gas cylinder, 90 × 300, standing on y = 0. */
export const cylinder = (x: number, y: number, fill: Colour, scale = 1): string =>
  placed(x, y, scale, box(30, -320, 30, 30, paint.steel, 4), shape('M0 -230C0 -280 20 -296 45 -296C70 -296 90 -280 90 -230V0H0Z', fill), line(0, -210, 90, -210), box(14, -176, 62, 70, paint.card, 4, 3))
/** An electric bicycle seen from the side, 420 wide, its wheels on y = 0. */
export const ebike = (x: number, y: number, frame: Colour, scale = 1): string =>
  placed(x, y, scale, disc(80, -76, 74, paint.night), disc(80, -76, 46, paint.steel), disc(350, -76, 74, paint.night), disc(350, -76, 46, paint.steel),
    shape('M80 -76L110 -190H262L300 -120H170L150 -76Z', frame), shape('M262 -190L312 -300L350 -76', 'none', 14), shape('M280 -300H344L362 -286', 'none', 14), shape('M86 -236C120 -262 200 -262 240 -226L230 -200H96Z', paint.night), box(176, -178, 76, 58, paint.steel, 8), disc(330, -268, 20, paint.yellow))
/** A shelf with three boards, 300 × 420, standing on y = 0. */
export const shelf = (x: number, y: number): string =>
  placed(x, y, 1, box(0, -420, 16, 420, paint.steel), box(284, -420, 16, 420, paint.steel), repeat(3, (board) => box(0, -110 - board * 140, 300, 16, paint.steel)), carton(24, -110, 0.55), carton(150, -110, 0.6), carton(40, -250, 0.62), carton(170, -250, 0.45), carton(80, -390, 0.5))
/** A passenger car from behind, 260 × 210, its wheels on y = 0. */
export const car = (x: number, y: number, fill: Colour, scale = 1): string =>
  placed(x, y, scale, box(24, -36, 46, 36, paint.night, 8), box(190, -36, 46, 36, paint.night, 8), shape('M20 -120L56 -206H204L240 -120Z', fill), box(8, -128, 244, 100, fill, 22), area([[52, -130], [74, -188], [186, -188], [208, -130]], paint.blueSoft), box(22, -104, 44, 26, paint.red, 6), box(194, -104, 44, 26, paint.red, 6), box(96, -84, 68, 26, paint.card, 4, 3))
/** Dashed keep-clear stripes on a floor. */
export const keepClear = (x: number, y: number, w: number): string =>
  repeat(Math.floor(w / 80), (stripe) => area([[x + stripe * 80, y], [x + stripe * 80 + 40, y], [x + stripe * 80 + 20, y + 44], [x + stripe * 80 - 20, y + 44]], paint.yellow, 0))
