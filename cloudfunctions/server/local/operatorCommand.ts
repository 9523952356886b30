/** A command of the operator over the office's own data: opens it, closes it whatever happens, ends with the command's code, 2 if it could not run. */
import { readServerEnv } from '../../../config/env'
import type { LocalOffice } from '../compose'
import { openOffice } from './openHouse'

async function over(work: (office: LocalOffice) => Promise<number>): Promise<number> {
  const office = openOffice(readServerEnv())
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}

/** @param work answers the exit code: 0 = all is well, 1 = it found something wrong. */
export function operatorCommand(work: (office: LocalOffice) => Promise<number>): void {
  over(work).then(
    (code) => { process.exitCode = code },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 2
    },
  )
}
