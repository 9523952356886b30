/** One page of an inbox of 200 messages, over the wire, against the same page read bare. */
import { send, signIn } from '../caller'
import { newFolder, start } from '../children'
import type { Figure } from '../figure'
import { openForFilling } from '../ready'
import { byWorkers, interleave, middle, ratioOf } from '../rounds'

const messages = 200

async function filled(folder: string): Promise<void> {
  const office = await openForFilling(folder)
  await office.store.transact(async (tx) => {
    for (let at = 0; at < messages; at += 1) await tx.create('inbox', { _id: `inbox-${String(at).padStart(6, '0')}`, v: 1, personId: 'p-safety', unitId: 'e-hongyuan', at, readAt: 0, title: '新隐患待接收', body: '宏远机械：消防通道·通道堵塞占用', link: '/office/hazard/case/index?id=report' })
  })
  await office.close()
}

export async function inbox(quick: boolean): Promise<Figure[]> {
  const folder = newFolder()
  await filled(folder)
  const [limit, served] = [await start('limit', newFolder(), 'each', '0'), await start('officeChild', folder, '0', 'no-courier')]
  const officer = await signIn(served.port, 'p-safety')
  const count = quick ? 300 : 1500
  const measured = await interleave([
    { name: 'limit', run: async () => (await byWorkers(8, count, async () => { await send(limit.port, 'GET', '/inbox') })).perSecond },
    { name: 'office', run: async () => (await byWorkers(8, count, async () => { await officer.call('account.inbox', {}) })).perSecond },
  ], quick ? 3 : 7)
  await limit.stop()
  await served.stop()
  return [{ id: 'inbox', ...ratioOf(measured, 'office', 'limit'), what: 'one page of an inbox of 200 (who asks, may he, parsed in and out) / the same 20 rows read bare', seen: `limit ${middle(measured, 'limit').toFixed(0)}/s, office ${middle(measured, 'office').toFixed(0)}/s` }]
}
