import { unfilled } from '@/office/hazard/case/decision'
import { keepWords, recallWords } from '@/office/hazard/case/keptWords'

const words = { move: 'notHazard' as const, filled: { ...unfilled, ground: '属临时装卸' } }

describe('what was typed on a case', () => {
  test('comes back for the same person, without photos, and for nobody else', () => {
    keepWords('h1', 'p-safety', { ...words, filled: { ...words.filled, photos: [{ id: 'p', localPath: 'p', size: 1, sha256: 'a', width: 1, height: 1 }] } })
    expect(recallWords('h1', 'p-safety')).toEqual(words)
    expect(recallWords('h1', 'p-head')).toBeUndefined()
    expect(recallWords('h2', 'p-safety')).toBeUndefined()
  })

  test('is forgotten once it is sent', () => {
    keepWords('h1', 'p-safety', words)
    keepWords('h1', 'p-safety', { move: null, filled: unfilled })
    expect(recallWords('h1', 'p-safety')).toBeUndefined()
  })

  test('gives way to what was typed later: the latest twenty stay', () => {
    for (let i = 0; i < 25; i++) keepWords(`case${i}`, 'p-safety', words)
    expect(recallWords('case4', 'p-safety')).toBeUndefined()
    expect(recallWords('case5', 'p-safety')).toEqual(words)
  })
})
