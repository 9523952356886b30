/**
 * One folder, one process that writes: what it remembers of its own store (who is signed in, codes, settings) holds only while nobody
 * else changes it. The system lets go of the hold with the process, however that ends.
 */
import path from 'node:path'
import { openDatabase } from '../adapters/local/store/engine'
import { isHeldElsewhere } from '../adapters/local/store/failures'
import { RefusedStart } from './refusedStart'

/**
 * Holds the folder until what it gives is called; one that is just ending is waited for.
 * @throws RefusedStart where another process holds it.
 */
export function holdFolder(dataDir: string): () => void {
  const hold = openDatabase(path.join(dataDir, 'held'), 'write')
  try {
    hold.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    hold.close()
    if (!isHeldElsewhere(cause)) throw cause
    throw new RefusedStart(`另一个服务正在使用文件夹 ${dataDir}：先关掉它，或用 DATA_DIR 另选一个`, `another server uses the folder ${dataDir}: end it first, or choose another by DATA_DIR`, { cause })
  }
  return () => { hold.close() }
}
