/** The folder everything lies in, and the secret made once for it. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RefusedStart, systemCode } from './refusedStart'

/** Makes the folder if need be. @throws RefusedStart where it cannot be made or written. */
export function prepareFolder(dataDir: string): void {
  try {
    makeFolder(path.resolve(dataDir))
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new RefusedStart(`文件夹 ${dataDir} 不能写入，请换一个（DATA_DIR）或修改权限`, `the folder ${dataDir} cannot be written: choose another (DATA_DIR) or change its permissions`, { cause })
  }
}

/** One by one: mkdir's own `recursive` never ends where a file system says ENOENT below a folder that is there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/**
 * The secret of an instance that was given none: made at the first start, readable by its owner alone, kept from then on.
 * @param make gives fresh random text of at least 32 characters.
 */
export function secretIn(dataDir: string, make: () => string): string {
  const file = path.join(dataDir, 'secret')
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new RefusedStart(`密钥文件 ${file} 不完整，请从备份恢复`, `the secret in ${file} is damaged: restore it from a backup`)
  return secret
}
