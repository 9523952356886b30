// One run of ESLint, counted as two checks: the import table, and everything else.
import type { ESLint, Linter } from 'eslint'
import { bin, runNode, top } from '../build/command'
import { importRule } from '../lint/house'
import type { Count } from './tally'
import { add, report } from './tally'

interface Finding {
  file: string
  message: Linter.LintMessage
}

const say = ({ file, message }: Finding) => `${file}:${message.line} ${message.message} (${message.ruleId ?? 'parse'})`

export async function checkLint(): Promise<Count> {
  const { output } = await runNode([bin('eslint', 'eslint'), '.', '--format', 'json'], { show: false })
  const start = output.indexOf('[{')
  if (start < 0) return report('规范 lint', output || 'eslint found no file')
  const results = JSON.parse(output.slice(start)) as ESLint.LintResult[]
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({ file: filePath.replace(`${top}/`, ''), message })))
  const isImport = ({ message }: Finding) => message.ruleId === importRule
  return add(
    report('引入关系 import table', findings.filter(isImport).map(say).join('\n')),
    report('规范 lint', findings.filter((finding) => !isImport(finding)).map(say).join('\n')),
  )
}
