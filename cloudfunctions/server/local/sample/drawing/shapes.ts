/** Flat line art in SVG: filled shapes with one ink outline. Coordinates are pixels of a 1280 × 960 picture. */
export const paint = {
  paper: '#F5F7F6', card: '#FFFFFF', ink: '#17211D', grey: '#8A958F', shade: '#C9D3CE', wall: '#DDE6E1', side: '#CBD7D1', floor: '#B9C6BF',
  brand: '#0B6B57', brandSoft: '#E3F1ED', red: '#B3261E', redSoft: '#F1B8B2', amber: '#8A5300', wood: '#D9A760', straw: '#FFF3DC', yellow: '#F2B705',
  blue: '#1F5FA8', blueSoft: '#BCD3EC', sky: '#E8F0FA', green: '#2B6E2F', leaf: '#7FB084', steel: '#9FB0B8', rust: '#A9714B', night: '#2B3A35', flame: '#E8722A',
} as const
export type Colour = (typeof paint)[keyof typeof paint] | 'none'
type Point = readonly [number, number]

const outline = 5
const look = (fill: Colour, width = outline): string => `fill="${fill}" stroke="${paint.ink}" stroke-width="${String(width)}" stroke-linejoin="round" stroke-linecap="round"`

export const box = (x: number, y: number, w: number, h: number, fill: Colour, corner = 0, width = outline): string =>
  `<rect x="${String(x)}" y="${String(y)}" width="${String(w)}" height="${String(h)}" rx="${String(corner)}" ${look(fill, width)}/>`
/** A patch of colour without an outline. */
export const patch = (x: number, y: number, w: number, h: number, fill: Colour): string => `<rect x="${String(x)}" y="${String(y)}" width="${String(w)}" height="${String(h)}" fill="${fill}"/>`
export const disc = (x: number, y: number, r: number, fill: Colour, width = outline): string => `<circle cx="${String(x)}" cy="${String(y)}" r="${String(r)}" ${look(fill, width)}/>`
export const area = (points: readonly Point[], fill: Colour, width = outline): string => `<polygon points="${points.map((point) => point.join(',')).join(' ')}" ${look(fill, width)}/>`
/** Any path, filled or a mere stroke. */
export const shape = (path: string, fill: Colour, width = outline): string => `<path d="${path}" ${look(fill, width)}/>`
export const stroke = (path: string, colour: Colour, width = 8): string => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
export const line = (x1: number, y1: number, x2: number, y2: number, colour: Colour = paint.ink, width = outline): string => stroke(`M${String(x1)} ${String(y1)}L${String(x2)} ${String(y2)}`, colour, width)
/** The same drawing, moved and scaled. */
export const placed = (x: number, y: number, scale: number, ...parts: readonly string[]): string => `<g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)})">${parts.join('')}</g>`
export const turned = (degrees: number, x: number, y: number, ...parts: readonly string[]): string => `<g transform="rotate(${String(degrees)} ${String(x)} ${String(y)})">${parts.join('')}</g>`
export const repeat = (count: number, draw: (index: number) => string): string => Array.from({ length: count }, (_, index) => draw(index)).join('')
