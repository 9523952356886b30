import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every photo file below an office's folder, by its path there. */
export function allFiles(dataDir: string): ReadonlyMap<string, Buffer> {
  const root = path.join(dataDir, 'photos')
  if (!existsSync(root)) return new Map()
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    return [path.relative(root, file), readFileSync(file)]
  }))
}
