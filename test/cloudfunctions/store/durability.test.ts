import { mkdirSync, rmSync } from 'node:fs'
import { bundleWriter, killUnderLoad } from '../../soak/kills'
import { nothingWrong } from '../../soak/notes'
import { failPower, logLength, recordHistory } from '../../soak/powerLoss'
import { seededRandom } from '../../soak/random'
import { temporaryFolder } from './temporary'

const folder = temporaryFolder()
const made = (): string => {
  const path = folder()
  mkdirSync(path, { recursive: true })
  return path
}

test('R-01 killed 20 times under load: no acknowledged write is lost, none is half, every figure is its recount', async () => {
  const bundle = bundleWriter()
  const { acknowledged, findings } = await killUnderLoad({ bundle, folder: made(), kills: 20, clients: 8, random: seededRandom(Date.now()) })
  rmSync(bundle)
  expect(findings).toEqual(nothingWrong)
  // Under load: several writes between any two kills, however slow the machine.
  expect(acknowledged).toBeGreaterThan(200)
}, 60_000)

test('R-02 power fails at 60 places of the log: a prefix of the history that holds all that was acknowledged', async () => {
  const seed = Date.now()
  const random = seededRandom(seed)
  const recorded = await recordHistory(made(), 25)
  for (let n = 0; n < 60; n += 1) {
    const at = Math.floor(random() * (logLength(recorded) + 1))
    const how = n % 3 === 0 ? 'rubbish' : 'cut'
    expect({ seed, at, how, wrong: await failPower(recorded, at, how, random) }).toEqual({ seed, at, how, wrong: [] })
  }
}, 60_000)
