/** From stored text to a current document. */
import type { Doc, Kind } from '../../ports/documents'
import { Unreadable } from '../../ports/store'
import { currentVersion, upgrades as current } from '../../ports/upgrades'
import type { Stored, Upgrades } from '../../ports/upgrades'

/**
 * Parses a stored document and lifts it to the current version, step by step.
 * @throws Unreadable when the text is damaged or was written by a newer program.
 */
export function readDocument<K extends Kind>(kind: K, id: string, text: string, upgrades: Upgrades = current): Doc<K> {
  let doc = parse(kind, id, text)
  const newest = currentVersion(kind, upgrades)
  const from = doc.v
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) throw new Unreadable(kind, id, 'is damaged: it has no version')
  if (from > newest) throw new Unreadable(kind, id, `was written by a newer program (version ${String(from)}, this one knows ${String(newest)})`)
  for (let step = from; step < newest; step += 1) doc = { ...upgrades[kind][step - 1]?.(doc), v: step + 1 }
  return doc as unknown as Doc<K>
}

function parse(kind: Kind, id: string, text: string): Stored {
  try {
    const doc: unknown = JSON.parse(text)
    if (typeof doc === 'object' && doc !== null && '_id' in doc && doc._id === id) return doc as Stored
  } catch {
    // said below, with the document's name
  }
  throw new Unreadable(kind, id, 'is damaged and cannot be read')
}
