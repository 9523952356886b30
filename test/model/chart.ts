/** One picture: how many people are turned away, by calls a second on one session and by how they are counted. */
import type { Counting } from './simulate'
import { lostAt } from './tables'

const width = 640
const height = 300
const frame = { left: 56, right: 16, top: 16, bottom: 44 }
const shown = [10, 28, 50, 100, 200, 280, 500, 700, 1_000, 2_000, 3_000]
const curves: readonly { name: string; colour: string; counting: Counting }[] = [
  { name: 'one counter, 3 tries', colour: '#b3261e', counting: { by: 'transaction', shards: 1, tries: 3 } },
  { name: '16 counters, 8 tries', colour: '#a05a00', counting: { by: 'transaction', shards: 16, tries: 8 } },
  { name: 'a row of its own', colour: '#0b6b3a', counting: { by: 'row' } },
]
const x = (perSecond: number): number => frame.left + ((Math.log10(perSecond) - 1) / (Math.log10(3_000) - 1)) * (width - frame.left - frame.right)
const y = (share: number): number => frame.top + (1 - share) * (height - frame.top - frame.bottom)
const text = (at: number, from: number, said: string, more = ''): string => `<text x="${at.toFixed(0)}" y="${from.toFixed(0)}"${more}>${said}</text>`

export function chart(): string {
  const lines = curves.flatMap(({ name, colour, counting }, n) => {
    const points = shown.map((perSecond) => `${x(perSecond).toFixed(1)},${y(lostAt(counting, perSecond)).toFixed(1)}`).join(' ')
    return [`<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${points}"/>`, text(frame.left + 12, frame.top + 20 + n * 18, name, ` fill="${colour}"`)]
  })
  const grid = [0, 0.5, 1].flatMap((share) => [`<line x1="${String(frame.left)}" x2="${String(width - frame.right)}" y1="${y(share).toFixed(1)}" y2="${y(share).toFixed(1)}" stroke="#ccc"/>`, text(frame.left - 8, y(share) + 4, `${String(share * 100)} %`, ' text-anchor="end"')])
  const ticks = [10, 28, 100, 280, 1_000, 3_000].map((perSecond) => text(x(perSecond), height - frame.bottom + 18, perSecond.toLocaleString('en-US'), ' text-anchor="middle"'))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="sans-serif" font-size="12" fill="#333" role="img" aria-label="Share of people not done within ten seconds, by calls a second">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="#fff"/>`,
    ...grid,
    ...ticks,
    ...lines,
    text(width / 2, height - 6, 'calls a second on one session; share not done within 10 s', ' text-anchor="middle"'),
    '</svg>',
    '',
  ].join('\n')
}
