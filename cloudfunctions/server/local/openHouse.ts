/** One machine's whole office: folder, secret, store, sample county, courier, port. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { placeholderSecret, type ServerEnv } from '../../../config/env'
import { systemClock } from '../adapters/node/systemClock'
import { local, type LocalOffice, type LocalSettings } from '../compose'
import { StoreUnavailable } from '../ports/store'
import { holdFolder } from './alone'
import { openDoors } from './doors'
import { prepareFolder, secretIn } from './folder'
import { app } from './http/app'
import { readHealth } from './http/health'
import { listen } from './listen'
import { startCourier } from './courierLoop'
import { logFile } from './logFile'
import { RefusedStart } from './refusedStart'

export interface OpenHouse {
  readonly port: number
  close(): Promise<void>
}

/** The office of this environment beside the server: `npm run recount` and `verify`, which write nothing but the note of when they looked. @throws RefusedStart */
export function openOffice(env: ServerEnv, more: Partial<LocalSettings> = {}): LocalOffice {
  prepareFolder(env.dataDir)
  const secret = env.instanceSecret === placeholderSecret ? secretIn(env.dataDir, () => randomBytes(32).toString('base64url')) : env.instanceSecret
  const log = logFile(env.dataDir, () => systemClock.now())
  try {
    const office = local({ dataDir: env.dataDir, secret, sample: env.sample, ...(env.wechat && { wechat: env.wechat, templates: env.templates }), write: (line) => { log.write(line) }, ...more })
    return { ...office, close: () => office.close().finally(() => { log.close() }) }
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause
    throw new RefusedStart(`数据库打不开：${cause.message}`, `the database cannot be opened: ${cause.message}`, { cause })
  }
}

/** The same for the one process that changes what is there: the server, and `npm run seed`. @throws RefusedStart also where another one does. */
export function openAlone(env: ServerEnv, more: Partial<LocalSettings> = {}): LocalOffice {
  prepareFolder(env.dataDir)
  const release = holdFolder(env.dataDir)
  try {
    const office = openOffice(env, more)
    return { ...office, close: () => office.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** Starts answering. @throws RefusedStart with one sentence. */
export async function openHouse(env: ServerEnv, office: LocalOffice): Promise<OpenHouse> {
  const house = app({ office, doors: openDoors(office), health: () => readHealth(office), pagesDir: path.resolve('dist', 'h5'), publicOrigin: env.publicOrigin, trustedProxy: env.trustedProxy, ...(env.wechat?.pushToken !== undefined && { push: { appId: env.wechat.appId, token: env.wechat.pushToken } }) })
  const listening = await listen(house, env.host, env.port)
  const courier = startCourier(office)
  return {
    port: listening.port,
    async close() {
      await listening.close()
      await courier.stop()
      await office.close()
    },
  }
}
