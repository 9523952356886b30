import { readFileSync } from 'node:fs'
import path from 'node:path'
import { iconNames } from '@/components/Icon'

const drawn = [...readFileSync(path.resolve(__dirname, '../../../src/styles/icons.scss'), 'utf8').matchAll(/^ {2}([a-z]+): '(M[^']+)',$/gm)]

describe('the icon set', () => {
  test('every name has a glyph, and every glyph a name', () => {
    expect(drawn.map(([, name]) => name).sort()).toEqual([...iconNames].sort())
  })

  test('states that must be told apart without colour have glyphs of their own', () => {
    const glyph = new Map(drawn.map(([, name, line]) => [name, line]))
    const shapes = ['wait', 'progress', 'safe', 'off', 'late', 'kept', 'sent', 'sending', 'refused'].map((name) => glyph.get(name))
    expect(new Set(shapes).size).toBe(shapes.length)
  })
})
