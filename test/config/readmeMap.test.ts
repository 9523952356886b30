/** README's map of the house is true: every room it names exists, and every room that exists is named. */
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')
const map = /## The map of the house\s+```\n([\s\S]*?)```/.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8'))?.[1] ?? ''
const named = map.split('\n').map((line) => line.split(/\s{2,}/)[0]?.trim() ?? '').filter(Boolean)
const folders = (at: string) => fs.readdirSync(path.join(root, at), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${at}/${entry.name}/`)

test('every room on the map exists', () => {
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((room) => !fs.existsSync(path.join(root, room)))).toEqual([])
})

test.each(['src', 'src/shared', 'cloudfunctions', 'cloudfunctions/server'])('every room under %s is on the map', (at) => {
  const known = (folder: string) => named.some((room) => room === folder || room.startsWith(folder))
  expect(folders(at).filter((folder) => !known(folder))).toEqual([])
})

test('the top level is what the map says and nothing else that holds code', () => {
  const kept = new Set(['src', 'cloudfunctions', 'config', 'test', 'docs', 'types', 'dist', 'out', 'node_modules'])
  const others = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !kept.has(entry.name))
  expect(others.map((entry) => entry.name)).toEqual([])
})
