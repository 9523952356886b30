/** Where the pictures are taken: always the same camera, so that before and after lie on one another. */
import { area, box, line, paint, patch, repeat } from './shapes'
import type { Colour } from './shapes'

const width = 1280
const height = 960

/** A corridor in perspective; its end wall is 520 wide and stands on y = 640. */
export const corridor = (): string => [
  patch(0, 0, width, height, paint.wall),
  area([[0, 0], [width, 0], [900, 170], [380, 170]], paint.paper),
  area([[0, height], [width, height], [900, 640], [380, 640]], paint.floor),
  area([[0, 0], [380, 170], [380, 640], [0, height]], paint.side),
  area([[width, 0], [900, 170], [900, 640], [width, height]], paint.side),
  box(380, 170, 520, 470, paint.wall),
  area([[560, 60], [720, 60], [690, 110], [590, 110]], paint.card),
  line(190, 800, 1090, 800, paint.grey, 3),
].join('')

/** A workshop hall: back wall, windows, floor from y = 640. */
export const hall = (): string => [
  patch(0, 0, width, height, paint.wall),
  repeat(4, (window) => box(80 + window * 300, 90, 220, 170, paint.sky) + line(190 + window * 300, 90, 190 + window * 300, 260)),
  patch(0, 640, width, 320, paint.floor),
  line(0, 640, width, 640),
  line(0, 560, width, 560, paint.yellow, 10),
].join('')

/** A street between houses under the sky; the ground begins at y = 600. */
export const street = (ground: Colour = paint.shade): string => [
  patch(0, 0, width, height, paint.sky),
  box(-10, 130, 420, 480, paint.straw), box(870, 90, 430, 520, paint.brandSoft),
  repeat(3, (floor) => repeat(3, (window) => box(40 + window * 120, 180 + floor * 140, 76, 84, paint.blueSoft))),
  repeat(3, (floor) => repeat(3, (window) => box(920 + window * 120, 150 + floor * 150, 76, 90, paint.blueSoft))),
  patch(0, 606, width, 354, ground),
  line(0, 606, width, 606),
].join('')

/** A tiled kitchen or utility wall, the counter at y = 640. */
export const tiled = (): string => [
  patch(0, 0, width, height, paint.paper),
  repeat(8, (row) => line(0, 80 + row * 80, width, 80 + row * 80, paint.shade, 3)),
  repeat(12, (column) => line(60 + column * 110, 0, 60 + column * 110, 640, paint.shade, 3)),
].join('')
