/** From a key to a path that cannot leave the root, and from a path back to nothing else (T-23). */
import path from 'node:path'
import { FilesMisuse } from '../../../ports/files'
import { checkKey, checkRoom } from '../../rules/fileKeys'

function inside(root: string, name: string): string {
  const full = path.resolve(root, ...name.split('/'))
  if (!full.startsWith(root + path.sep)) throw new FilesMisuse(`outside the file room: ${JSON.stringify(name)}`)
  return full
}

/** @throws FilesMisuse for a key that is not `<room>/<id>`. `root` is absolute. */
export const keyPath = (root: string, key: string): string => inside(root, checkKey(key))

/** @throws FilesMisuse for a room that is not one. */
export const roomPath = (root: string, room: string): string => inside(root, checkRoom(room))
