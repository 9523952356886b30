import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const made: string[] = []
/** A folder of its own for one test, removed after the file's last test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'photos-'))
  made.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
})
