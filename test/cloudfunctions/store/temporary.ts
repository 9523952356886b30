import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is gone after the test file. */
export function temporaryFolder(): () => string {
  let folder = ''
  let used = 0
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    used += 1
    return join(folder, String(used))
  }
}
