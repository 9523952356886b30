import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { routes, type RouteName } from '@/routes'
import { visits } from '../browser/everyPage'

const sources = path.resolve(__dirname, '..', '..', 'src')
const asks = (file: string) => /\buseFace\(\)/.test(readFileSync(path.join(sources, file), 'utf8'))

test('the browser looks at every page there is', () => {
  const seen = new Set(Object.values(visits).flat().map(({ route }) => route))
  expect(Object.keys(routes).filter((route) => !seen.has(route as keyof typeof routes))).toEqual([])
})

test('a page is opened anew in each face exactly where it asks for the face; what else there is of a face is the frame’s class', () => {
  const asking = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && file !== 'components/Frame/index.tsx' && asks(file))
  const known = new Set(Object.values(visits).flat().filter(({ knowsFace }) => knowsFace).map(({ route }: { route: RouteName }) => `${routes[route]}.tsx`))
  expect(asking.sort()).toEqual([...known].sort())
})
