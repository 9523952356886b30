// A hash over the contents of sources, so that a build is repeated when they changed and only then.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

function filesUnder(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place).sort().flatMap((name) => filesUnder(path.join(place, name)))
}

export function fingerprint(top: string, sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(path.join(top, source)))) {
    hash.update(path.relative(top, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
