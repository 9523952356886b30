// A resident opens the H5 page on a slow line: what has to come before anything can be read (W-14, P22).
import { bundleFiles } from './bundle/files'
import { firstLoad } from './bundle/firstLoad'

const KB = 1024
const budget = 180 * KB

const fetched = firstLoad(bundleFiles('h5').map(({ name }) => name))

test('the page, its scripts and styles, and the chunk of the home page are among it', () => {
  const kinds = fetched.map(({ name }) => name.replace(/[^/]+$/, '')).sort()
  expect(kinds).toEqual(expect.arrayContaining(['', 'chunk/', 'css/', 'css/', 'js/', 'js/']))
})

test('it is at most 180 KB gzip', () => {
  expect(fetched.reduce((sum, { gzip }) => sum + gzip, 0)).toBeLessThanOrEqual(budget)
})
