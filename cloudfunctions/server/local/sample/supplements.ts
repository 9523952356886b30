/** What 云溪 has entered without sessions: works and reports with their proof, one that still owes it, one corrected, one that was a mistake. */
import type { SupplementInput } from '@shared/contract/supplement'
import type { Office } from '../../ports/office'
import { moveSupplement } from '../../usecases/supplement/moveSupplement'
import { recordSupplement } from '../../usecases/supplement/recordSupplement'
import { sampleCaller } from './caller'

const hour = 3_600_000
interface SampleEntry extends Omit<SupplementInput, 'at' | 'photos'> {
  readonly by: string
  /** Hours after the first moment of the sample: its first day alone is sure to lie in the campaign's month. */
  readonly hour: number
}
const entries: readonly SampleEntry[] = [
  { id: 'sample-entry-essay', by: 'p-safety', hour: 10, activity: 'essay', title: '职工学习心得两篇，刊在厂内公众号', amounts: { items: 2 }, link: 'https://example.com/yunxi/hongyuan-essays' },
  { id: 'sample-entry-video', by: 'p-safety', hour: 11, activity: 'escapeVideo', title: '焊接车间疏散演练训练营视频', amounts: { items: 1 }, link: 'https://example.com/yunxi/hongyuan-escape' },
  { id: 'sample-entry-projects', by: 'p-safety', hour: 12, activity: 'outsourcingProjects', title: '外包外租项目排查，含屋面维修和食堂承包', amounts: { items: 3 }, link: '' },
  { id: 'sample-entry-market', by: 'p-safety2', hour: 10, activity: 'essay', title: '商户安全体会', amounts: { items: 4 }, link: 'https://example.com/yunxi/market-essays' },
  { id: 'sample-entry-exposure', by: 'p-clerk', hour: 15, activity: 'exposure', title: '区融媒体曝光栏第一期', amounts: { items: 3 }, link: 'https://example.com/yunxi/exposure-1' },
  { id: 'sample-entry-live', by: 'p-clerk', hour: 16, activity: 'liveStream', title: '安全生产月启动仪式网络直播', amounts: { sessions: 1, persons: 2380 }, link: 'https://example.com/yunxi/live' },
  { id: 'sample-entry-leads', by: 'p-head', hour: 13, activity: 'fiveLeads', title: '主要负责人带头讲安全的报道', amounts: { items: 1 }, link: '' },
]

/** Each step is one that may be made again: a start that was killed goes on. */
export async function playSupplements(office: Office, base: number, set: (at: number) => void): Promise<void> {
  for (const { by, hour: after, ...told } of entries) {
    set(base + (after + 1) * hour)
    await recordSupplement(office, sampleCaller(by), { ...told, at: base + after * hour, photos: [] })
  }
  set(base + 18 * hour)
  const versionOf = async (id: string): Promise<number> => (await office.store.get('supplement', id))?.version ?? 0
  if ((await versionOf('sample-entry-projects')) === 1) await moveSupplement(office, sampleCaller('p-head'), { move: 'witness', id: 'sample-entry-projects', version: 1, words: '三个项目我都到了现场，台账已签字。' })
  if ((await versionOf('sample-entry-market')) === 1) await moveSupplement(office, sampleCaller('p-safety2'), { move: 'correct', id: 'sample-entry-market', version: 1, at: base + 10 * hour, title: '商户安全体会', amounts: { items: 3 }, ground: '有一篇上月已经报过' })
}
