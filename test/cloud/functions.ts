/** Whether the functions that are deployed start and answer: each is asked for something that does not exist, which changes nothing. */
import { functions } from '../../config/functions'
import type { App } from './trial'

const ask = { action: 'verify.nothing', data: {}, v: 1 }
/** A door answers in its envelope with a problem; the courier lets nobody in but the timer, the push entry says nothing but to WeChat. */
function isAnswer(result: unknown): boolean {
  if (result === '') return true
  if (typeof result !== 'object' || result === null) return false
  return ('ok' in result && result.ok === false && 'problem' in result) || ('ran' in result && result.ran === false)
}

/** @param say a line each. @returns those that are there and do not answer. */
export async function silentFunctions(app: App, say: (line: string) => void): Promise<readonly string[]> {
  const silent: string[] = []
  for (const { name } of functions) {
    const told = await app.callFunction({ name, data: ask }).then(({ result }) => (isAnswer(result) ? 'answers' : `does NOT answer: ${JSON.stringify(result).slice(0, 200)}`), (error: unknown) => wordsOf(error))
    say(`function ${name}: ${told}`)
    if (told.startsWith('does NOT')) silent.push(name)
  }
  return silent
}

function wordsOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (/NOT_FOUND/.test(code)) return 'not deployed'
  return `does NOT answer: ${code} ${error instanceof Error ? error.message : ''}`.trim()
}
