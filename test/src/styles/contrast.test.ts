// Every pair of ink and ground that pages use reads at the contrast WCAG asks for (W-20), in both themes.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const tokens = readFileSync(path.resolve(__dirname, '..', '..', '..', 'src', 'styles', 'tokens.scss'), 'utf8')

function theme(name: string): Map<string, string> {
  const body = new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9A-F]{6});/g)].map((match) => [String(match[1]), String(match[2])]))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const text: readonly (readonly [ink: string, ground: string])[] = [
  ['ink', 'paper'], ['ink', 'card'], ['ink-2', 'paper'], ['ink-2', 'card'], ['hint', 'card'],
  ['brand', 'paper'], ['brand', 'card'], ['brand', 'brand-soft'], ['on-brand', 'brand'], ['on-brand', 'brand-pressed'],
  ['ink', 'brand-soft'], ['red', 'red-soft'], ['amber', 'amber-soft'], ['blue', 'blue-soft'], ['green', 'green-soft'],
  ['red', 'card'], ['on-campaign', 'campaign'],
]

describe.each(['light', 'dark'])('the %s theme', (name) => {
  const colours = theme(name)

  test.each(text)('%s on %s is at least 4.5:1', (ink, ground) => {
    expect(contrast(colours.get(ink) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test('the line round a field is at least 3:1 on the card', () => {
    expect(contrast(colours.get('line') ?? '', colours.get('card') ?? '')).toBeGreaterThanOrEqual(3)
  })
})

test('both themes name the same colours', () => {
  expect([...theme('dark').keys()]).toEqual([...theme('light').keys()])
})
