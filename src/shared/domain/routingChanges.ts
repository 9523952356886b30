/** What two versions of the routing table say differently, in words for the one who saves it. */
import type { RoutingRow } from './routing'
import { assistWords, handlerWords, routingKey, routingRowName, routingRowWords, supervisorWords, withKey } from './routingWords'
import type { RoutingDraft, UnitNames } from './routingWords'

export interface RoutingChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Class of place and category. */
  readonly row: string
  readonly sentences: readonly string[]
}

const from = (what: string, before: string, after: string): string[] => (before === after ? [] : [`${what}：${before} → ${after}`])

const changesOfRow = (before: RoutingDraft, after: RoutingDraft, name: UnitNames): string[] => [
  ...from('主办', handlerWords(before, name), handlerWords(after, name)),
  ...from('监管', supervisorWords(before, name), supervisorWords(after, name)),
  ...from('协办', assistWords(before, name), assistWords(after, name)),
  ...from('接收时限', `${String(before.acceptHours)} 小时`, `${String(after.acceptHours)} 小时`),
  ...from('整改时限', `${String(before.fixDays)} 个工作日`, `${String(after.fixDays)} 个工作日`),
  ...from('理由', before.because, after.because),
]

/** Rows with the same class and category are the same row; the first of a pair counts, as it does when a report is routed. */
const byKey = (rows: readonly RoutingDraft[]): Map<string, RoutingRow> => new Map([...rows].reverse().map((row) => [routingKey(row), withKey(row)]))
const inOrder = (rows: readonly RoutingDraft[]): string[] => [...new Set(rows.map(routingKey))]

/** Rows added, removed and changed, in the order of the later version, the removed ones last. Order alone changes nothing. */
export function routingChanges(before: readonly RoutingDraft[], after: readonly RoutingDraft[], name: UnitNames): RoutingChange[] {
  const [was, is] = [byKey(before), byKey(after)]
  const changes: RoutingChange[] = []
  for (const key of inOrder(after)) {
    const [old, now] = [was.get(key), is.get(key)]
    if (!now) continue
    if (!old) changes.push({ kind: 'added', row: routingRowName(now), sentences: [routingRowWords(now, name), `因为：${now.because}`] })
    else {
      const sentences = changesOfRow(old, now, name)
      if (sentences.length > 0) changes.push({ kind: 'changed', row: routingRowName(now), sentences })
    }
  }
  const gone = inOrder(before).filter((key) => !is.has(key)).flatMap((key) => was.get(key) ?? [])
  return [...changes, ...gone.map((row) => ({ kind: 'removed' as const, row: routingRowName(row), sentences: [routingRowWords(row, name)] }))]
}
