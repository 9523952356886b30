/**
 * `npm run verify`: walks the chain over the audit rows and names what does not hold; ends with 1 if anything does not.
 * Prints an anchor to note elsewhere; `npm run verify -- <anchor>` checks against an earlier one.
 */
import type { Anchor } from '../records/verify'
import { verify } from '../records/verify'
import { operatorCommand } from './operatorCommand'

const words = {
  changed: '被改动 / changed',
  missing: '缺失 / missing',
  unreadable: '无法读取 / unreadable',
  foreign: '不在链中 / not in the chain',
  'not the anchor': '与已记录的锚不符 / not as noted',
} as const

function anchorFrom(text: string | undefined): Anchor | undefined {
  if (text === undefined) return undefined
  const [, seq, chain] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq === undefined || chain === undefined) throw new Error(`${text}：锚应形如 12:ab…，由上次核验打印 / an anchor looks like 12:ab…, as an earlier run printed it`)
  return { seq: Number(seq), chain }
}

operatorCommand(async (office) => {
  const { wrong, sealed, unsealed, anchor } = await verify(office, anchorFrom(process.argv[2]))
  for (const { kind, id, is } of wrong) process.stdout.write(`${kind} ${id}: ${words[is]}\n`)
  process.stdout.write(`已入链 ${String(sealed)} 行，未入链 ${String(unsealed)} 行，有问题 ${String(wrong.length)} 行 / ${String(sealed)} sealed, ${String(unsealed)} not yet, ${String(wrong.length)} wrong\n`)
  if (anchor.seq > 0) process.stdout.write(`${String(anchor.seq)}:${anchor.chain}\n`)
  return wrong.length === 0 ? 0 : 1
})
