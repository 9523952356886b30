/** The real engine with a window: what was executed on which connection, and faults at will. */
import type { Database, OpenDatabase } from '@office/adapters/local/store/engine'
import { openDatabase } from '@office/adapters/local/store/engine'
import type { OpenLog } from '@office/adapters/local/store/logFlush'
import { openLog } from '@office/adapters/local/store/logFlush'

export interface WatchedEngine {
  readonly open: OpenDatabase
  readonly openLog: OpenLog
  /** `write COMMIT`, `read SELECT …`, `log flushed` in order. */
  readonly log: string[]
  /** Called before each statement; throw here to make it fail. */
  fault: (text: string, how: 'write' | 'read') => void
  /** Waited for before each flush of the log; reject here to make it fail. */
  flushFault: () => Promise<void>
  /** The newest connection of each kind. */
  readonly live: { write?: Database; read?: Database }
}

/** What the engine throws, by its result code. */
export const engineError = (errcode: number): Error => Object.assign(new Error(`engine says ${String(errcode)}`), { errcode })

export function watchedEngine(): WatchedEngine {
  const engine: WatchedEngine = {
    log: [],
    fault: () => undefined,
    flushFault: () => Promise.resolve(),
    live: {},
    openLog(path) {
      const real = openLog(path)
      return {
        async flush() {
          await engine.flushFault()
          await real.flush()
          engine.log.push('log flushed')
        },
        close: () => { real.close() },
      }
    },
    open(path, how) {
      const real = openDatabase(path, how)
      engine.live[how] = real
      const seen = <T>(text: string, act: () => T): T => {
        engine.fault(text, how)
        engine.log.push(`${how} ${text}`)
        return act()
      }
      return {
        get isTransaction() {
          return real.isTransaction
        },
        exec: (sql) => seen(sql, () => real.exec(sql)),
        close: () => real.close(),
        prepare(sql) {
          const statement = real.prepare(sql)
          return {
            run: (...values) => seen(sql, () => statement.run(...values)),
            get: (...values) => seen(sql, () => statement.get(...values)),
            all: (...values) => seen(sql, () => statement.all(...values)),
          }
        },
      }
    },
  }
  return engine
}
