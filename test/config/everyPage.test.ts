import { routes } from '@/routes'
import { visits } from '../browser/everyPage'

test('the browser looks at every page there is', () => {
  const seen = new Set(Object.values(visits).flat().map(({ route }) => route))
  expect(Object.keys(routes).filter((route) => !seen.has(route as keyof typeof routes))).toEqual([])
})
