import { bin, runNode } from '../build/command'
import type { Count } from './tally'
import { report } from './tally'

export async function checkTypes(): Promise<Count> {
  const { ok, output } = await runNode([bin('typescript', 'tsc'), '-b', '--pretty', 'false'], { show: false })
  return report('类型 types', ok ? '' : output || 'tsc failed')
}
