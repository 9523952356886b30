/** The whole house on a port of its own: sample county, courier, doors over HTTP, as `npm start` opens it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalOffice } from '@office/compose'
import { unlimited } from '@office/door/limits'
import { openHouse, openOffice } from '@office/local/openHouse'
import { systemClock } from '@office/adapters/node/systemClock'
import { makeSampleCounty, settle } from '@office/local/sample/makeSampleCounty'
import { readServerEnv } from '../../../config/env'
import { cloudParts } from './cloud'

export interface House {
  readonly base: string
  readonly folder: string
  readonly office: LocalOffice
  readonly log: string[]
  /** From here on every figure holds what was done before: in the cloud the fold is up to 90 s behind, here the clock goes on by them. */
  figuresCaughtUp(): Promise<void>
  close(): Promise<void>
}

/** Which of the two is set by jest's project: every journey is walked on both. */
export const inCloud = (globalThis as { world?: string }).world === 'cloud'
/** Of long rows of deaths the cloud's world, fifty times as far from its store, tries every so manieth. */
export const stride = inCloud ? 9 : 1

export async function openSampleHouse(): Promise<House> {
  const cloud = inCloud ? await cloudParts() : undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'house-'))
  const env = readServerEnv({ DATA_DIR: folder, PORT: '0', NODE_ENV: 'test' })
  const log: string[] = []
  let ahead = 0
  const clock = { now: () => systemClock.now() + ahead }
  const plain = openOffice(env, { clock, allowances: unlimited, write: (line) => { log.push(line) }, ...cloud?.settings })
  const office = cloud ? cloud.dress(plain) : plain
  // In the cloud's world only what stands before anything has happened: no journey looks at the week of sample cases.
  if (cloud) await settle(office)
  else await makeSampleCounty(office)
  const house = await openHouse(env, office)
  return {
    base: `http://127.0.0.1:${String(house.port)}`,
    folder,
    office,
    log,
    async figuresCaughtUp() { await cloud?.catchUp(office, (ms) => { ahead += ms }) },
    async close() {
      await house.close()
      await cloud?.end(office)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks until it is so: what the courier brings comes a moment later. Fails after ten seconds. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error('it never came')
}
