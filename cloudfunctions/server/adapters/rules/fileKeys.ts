/** What a key and a room may be called, in every file room: a key cannot name anything outside of it (T-23). */
import { FilesMisuse } from '../../ports/files'

// A segment starts with a letter, digit or underscore, so `.`, `..`, hidden and empty names cannot be said at all.
const segment = '[A-Za-z0-9_][A-Za-z0-9._-]*'
const keyForm = new RegExp(`^${segment}(?:/${segment})+$`)
const roomForm = new RegExp(`^${segment}(?:/${segment})*$`)
/** Longer names than this are refused by some file systems. */
const longest = 200

/** @throws FilesMisuse for a key that is not `<room>/<id>`. */
export function checkKey(key: string): string {
  if (key.length > longest || !keyForm.test(key)) throw new FilesMisuse(`not a key: ${JSON.stringify(key.slice(0, longest))}`)
  return key
}

/** @throws FilesMisuse for a room that is not one. */
export function checkRoom(room: string): string {
  if (room.length > longest || !roomForm.test(room)) throw new FilesMisuse(`not a room: ${JSON.stringify(room.slice(0, longest))}`)
  return room
}

/** The room of a checked key. */
export const roomOf = (key: string): string => key.slice(0, key.lastIndexOf('/'))
