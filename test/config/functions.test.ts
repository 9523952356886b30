/** The list of deployables: every door is one, and what the platform demands of each holds (W-23, cloudbase.md 4). */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { functions } from '../../config/functions'

const top = path.resolve(__dirname, '..', '..')

test('every door and the courier is a function, and nothing else is', () => {
  const folders = readdirSync(path.join(top, 'cloudfunctions'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'server').map(({ name }) => name)
  expect(functions.map(({ name }) => name).sort()).toEqual(folders.sort())
  expect(folders.filter((name) => !existsSync(path.join(top, 'cloudfunctions', name, 'function.ts')))).toEqual([])
})

test('a function ends within a minute and takes what memory the platform sells', () => {
  for (const { timeout, memory } of functions) {
    expect(timeout).toBeGreaterThan(0)
    expect(timeout).toBeLessThan(60)
    expect(memory % 128).toBe(0)
    expect(memory).toBeLessThanOrEqual(3072)
  }
})

/** Every value a field of the cron names; 7 fields: second minute hour day month weekday year. */
function valuesOf(field: string, from: number, to: number): number[] {
  return field.split(',').flatMap((part) => {
    const [, first, last, step] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
    if (!/^[\d*]/.test(part)) throw new Error(`not a field: ${part}`)
    const begin = first === undefined ? from : Number(first)
    const end = last !== undefined ? Number(last) : first !== undefined && step === undefined ? begin : to
    return Array.from({ length: Math.floor((end - begin) / Number(step ?? 1)) + 1 }, (_, n) => begin + n * Number(step ?? 1))
  })
}

test('there is one timer in all; it has seven fields, goes off soon after each bucket of 15 seconds has closed (P13), and never on a full minute (W-23)', () => {
  const timers = functions.flatMap(({ timer }) => (timer ? [timer] : []))
  expect(timers).toHaveLength(1)
  const fields = timers[0]!.cron.split(' ')
  expect(fields).toHaveLength(7)
  const [seconds = '', minutes = '', ...rest] = fields
  expect(rest).toEqual(['*', '*', '*', '*', '*'])
  expect(valuesOf(seconds, 0, 59)).toEqual([5, 20, 35, 50])
  expect(valuesOf(minutes, 0, 59)).toEqual(Array.from({ length: 60 }, (_, n) => n))
  expect(timers[0]!.name.length).toBeLessThanOrEqual(60)
})
