import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleHouse, killHouse } from '../soak/houseKills'
import { seededRandom } from '../soak/random'

test('R-01 the whole server is killed 20 times while phones report and a hall checks in: every answered photo, report and check-in is there and whole, each once; every figure is its recount', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kills-'))
  const bundle = bundleHouse()
  const { acknowledged, inTheHall, wrong } = await killHouse({ bundle, folder, kills: 20, phones: 8, random: seededRandom(Date.now()) })
  rmSync(bundle)
  rmSync(folder, { recursive: true })
  expect(wrong).toEqual([])
  expect(acknowledged).toBeGreaterThan(200)
  expect(inTheHall).toBeGreaterThan(80)
}, 300_000)
