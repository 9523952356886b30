/** The sample's pictures, made by the project itself, sent the way a phone sends them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { photoMaxBytes } from '@shared/contract/photo'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import { beginPhoto } from '../../usecases/photo/beginPhoto'
import { cleanPhoto } from '../../usecases/photo/cleanPhoto'
import { receivePhoto } from '../../usecases/photo/receivePhoto'

export interface PhotoRef {
  readonly id: string
  readonly sha256: string
}
export interface Album {
  /** Sends a picture under this id; the one by that name, or another where there is none. Nothing in an empty album. */
  send(office: Office, caller: Caller, id: string, name: string, purpose: 'before' | 'after' | 'supplement'): Promise<readonly PhotoRef[]>
}

async function* whole(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

/** The pictures of a folder. */
export function albumOf(folder: string): Album {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jpg')).sort()
  const fileFor = (name: string) => files.find((file) => file === `${name}.jpg`) ?? files.find((file) => file.startsWith(name)) ?? files[name.length % files.length]
  return {
    async send(office, caller, id, name, purpose) {
      const file = fileFor(name)
      if (file === undefined) return []
      const bytes = readFileSync(path.join(folder, file))
      if (bytes.length > photoMaxBytes) throw new RangeError(`${file} is too large for a phone`)
      const sha256 = office.keys.sha256(bytes)
      const begun = await beginPhoto(office, caller, { id, size: bytes.length, sha256, purpose })
      if (!begun.received) await receivePhoto(office, begun.ticket, { length: bytes.length, body: whole(bytes) })
      await cleanPhoto(office, id)
      return [{ id, sha256 }]
    },
  }
}
