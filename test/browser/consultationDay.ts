// A consultation day with two stands, planned by the county's clerk through the door as her pages do, under way now.
import type { Page } from 'playwright-core'

/** Asks a door with the page's own cookie; the envelope's value. */
export async function askDoor<T>(page: Page, action: string, data: object, as?: string): Promise<T> {
  const request = JSON.stringify({ action, data, v: 1, ...(as === undefined ? {} : { as }) })
  const text = await page.evaluate<string>(`fetch('/fn/${action.split('.')[0] ?? ''}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(request)} }).then((answer) => answer.text())`)
  const reply = JSON.parse(text) as { ok: boolean; value: T }
  if (!reply.ok) throw new Error(`${action}: ${text}`)
  return reply.value
}
export interface Day { readonly id: string; readonly unit: string; readonly codes: Readonly<Record<'all' | 's1' | 's2', string>> }

export async function openDay(clerk: Page): Promise<Day> {
  const { posts } = await askDoor<{ posts: { unit: { id: string } }[] }>(clerk, 'account.me', {})
  const unit = posts[0]?.unit.id ?? ''
  const now = Date.now()
  const stand = (key: string, name: string) => ({ key, name, topics: [], expertIds: [] })
  const id = `consultation-${now.toString(36)}`
  const { codes } = await askDoor<{ codes: { code: string; stand: string | null }[] }>(clerk, 'session.create', {
    id, activity: 'consultationDay', title: '', venue: 'community', scenario: null, jointIds: [], groups: [], helperIds: [],
    stands: [stand('s1', '燃气安全台'), stand('s2', '电动车充电台')], startsAt: now - 600_000, endsAt: now + 7_200_000,
    place: { words: '城东广场', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  }, unit)
  const codeOf = async (key: string | null) => codes.find((one) => one.stand === key)?.code ?? (await askDoor<{ code: string }>(clerk, 'session.addCode', { id, stand: key, rotating: false }, unit)).code
  return { id, unit, codes: { all: await codeOf(null), s1: await codeOf('s1'), s2: await codeOf('s2') } }
}
