// Counts what passed and what failed, and closes with the one line that people and machines read.

export interface Count {
  passed: number
  failed: number
}

export function add(...counts: readonly Count[]): Count {
  return counts.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 })
}

export const closingLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`

/** Nothing passed is no success either. */
export function closeWith(count: Count): void {
  process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0
  process.stdout.write(`\n${closingLine(count)}\n`)
}

export function report(name: string, failures: string): Count {
  const ok = failures === ''
  process.stdout.write(`${ok ? '通过' : '未过'} ${name}\n${ok ? '' : `${failures}\n`}`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}
