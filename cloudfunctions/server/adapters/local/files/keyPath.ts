/** From a key to a path that cannot leave the root, and from a path back to nothing else (T-23). */
import path from 'node:path'
import { FilesMisuse } from '../../../ports/files'

// A segment starts with a letter, digit or underscore, so `.`, `..`, hidden and empty names cannot be said at all.
const segment = '[A-Za-z0-9_][A-Za-z0-9._-]*'
const keyForm = new RegExp(`^${segment}(?:/${segment})+$`)
const roomForm = new RegExp(`^${segment}(?:/${segment})*$`)
/** Longer names than this are refused by some file systems. */
const longest = 200

function inside(root: string, name: string): string {
  const full = path.resolve(root, ...name.split('/'))
  if (!full.startsWith(root + path.sep)) throw new FilesMisuse(`outside the file room: ${JSON.stringify(name)}`)
  return full
}

/** @throws FilesMisuse for a key that is not `<room>/<id>`. `root` is absolute. */
export function keyPath(root: string, key: string): string {
  if (key.length > longest || !keyForm.test(key)) throw new FilesMisuse(`not a key: ${JSON.stringify(key.slice(0, longest))}`)
  return inside(root, key)
}

/** @throws FilesMisuse for a room that is not one. */
export function roomPath(root: string, room: string): string {
  if (room.length > longest || !roomForm.test(room)) throw new FilesMisuse(`not a room: ${JSON.stringify(room.slice(0, longest))}`)
  return inside(root, room)
}
