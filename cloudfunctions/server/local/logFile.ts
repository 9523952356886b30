/**
 * The log of one machine: a file a month beside the data, written a few times a second so that no request waits for it.
 * What broke is also told on the terminal.
 */
import { appendFileSync, mkdirSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import path from 'node:path'

export interface LogFile {
  write(line: string): void
  /** Writes what is left. */
  close(): void
}
const every = 200

export function logFile(dataDir: string, now: () => number): LogFile {
  const folder = path.join(dataDir, 'log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = (): string => path.join(folder, `office-${new Date(now()).toISOString().slice(0, 7)}.log`)
  let waiting: string[] = []
  let timer: NodeJS.Timeout | undefined
  let silent = false
  /** A full disk must not stop the office; it is told once. */
  const sayOnce = (): void => {
    if (!silent) process.stderr.write('日志写不进去，请检查磁盘 / the log cannot be written: check the disk\n')
    silent = true
  }
  const flush = (): void => {
    const text = waiting.join('')
    waiting = []
    timer = undefined
    appendFile(file(), text, { mode: 0o600 }).then(() => { silent = false }, sayOnce)
  }
  return {
    write(line) {
      if (line.includes('"level":"error"')) process.stderr.write(line)
      waiting.push(line)
      timer ??= setTimeout(flush, every).unref()
    },
    close() {
      clearTimeout(timer)
      try {
        appendFileSync(file(), waiting.join(''), { mode: 0o600 })
      } catch {
        sayOnce()
      }
      waiting = []
    },
  }
}
