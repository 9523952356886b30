/**
 * The office as it is served, in a process of its own. Arguments: data folder, milliseconds added to every flush,
 * `courier` | `no-courier` (without it nothing is cleaned or told while we measure).
 */
import path from 'node:path'
import { localFiles } from '@office/adapters/local/files/localFiles'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { databasePath, local } from '@office/compose'
import { unlimited } from '@office/door/limits'
import { startCourier } from '@office/local/courierLoop'
import { openDoors } from '@office/local/doors'
import { app } from '@office/local/http/app'
import { readHealth } from '@office/local/http/health'
import { listen } from '@office/local/listen'
import { prepareFolder } from '@office/local/folder'
import { settle } from '@office/local/sample/makeSampleCounty'
import { foldBatch } from '@office/records/tally'
import { slowDisk, slowLog } from './slowFlush'

async function serve([dataDir = '', slow = '0', courier = 'courier']: readonly string[]): Promise<void> {
  const extra = Number(slow)
  prepareFolder(dataDir)
  const settings = { dataDir, secret: 'a secret for measuring on one machine only', sample: true, allowances: unlimited, write: () => undefined }
  const slowed = extra === 0 ? settings : { ...settings, store: sqliteStore({ path: databasePath(dataDir), onBatch: foldBatch, log: slowLog(extra) }) }
  const office = { ...local(slowed), ...(extra === 0 ? {} : { files: localFiles(path.join(dataDir, 'photos'), slowDisk(extra)) }) }
  await settle(office)
  const house = app({ office, doors: openDoors(office), health: () => readHealth(office), pagesDir: path.resolve('dist', 'h5'), publicOrigin: 'http://127.0.0.1' })
  const { port } = await listen(house, '127.0.0.1', 0)
  if (courier === 'courier') startCourier(office)
  process.send?.({ port })
}
// Whoever measures is gone: nobody needs this any more.
process.once('disconnect', () => process.exit())
void serve(process.argv.slice(2))
