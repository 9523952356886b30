/** A case of before the whole life was kept is read as a complete one, and found by the deadline that runs. */
import { readDocument } from '@office/adapters/rules/reading'
import { currentVersion } from '@office/ports/upgrades'
import { liftReport } from '@office/ports/upgrades.hazard'
import { report } from './rows'

const added = ['open', 'dueAt', 'wakeAt', 'reviewBy', 'late', 'remindedAt', 'escalated', 'placeKey', 'reviewerId', 'grave', 'assigneeId', 'proposed', 'graded', 'plan', 'controls', 'workersToldAt', 'extension', 'outside', 'mergedInto', 'mergedFrom', 'hotline']
const older = (change: object): Record<string, unknown> => ({ ...Object.fromEntries(Object.entries(report('r-1', { acceptBy: 5, fixBy: 9, ...change })).filter(([name]) => !added.includes(name))), v: 1 })

test('nothing a current case has is missing on an older one', () => {
  const lifted = readDocument('report', 'r-1', JSON.stringify(older({})))
  expect(Object.keys(lifted).sort()).toEqual(Object.keys(report('r-1')).sort())
  expect(lifted).toMatchObject({ v: currentVersion('report'), open: true, dueAt: 5, late: false, mergedFrom: [], placeKey: 'other:东门|escape' })
})

test('one that waited for its confirmation keeps the day it had; an ended one has none', () => {
  expect(liftReport(older({ state: 'fixed' }))).toMatchObject({ reviewBy: 9, dueAt: 9 })
  expect(liftReport(older({ state: 'closed' }))).toMatchObject({ open: false, dueAt: 0 })
})
