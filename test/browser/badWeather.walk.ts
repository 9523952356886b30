// Every page without a network and with an office that answers badly: never blank, always a sentence and a way on.
import type { Page } from 'playwright-core'
import type { Walk } from './harness'
import { visits, type Visit } from './everyPage'
import { enterAs, load } from './people'
import { expectThat, walk } from './suite'

const wordsOn = (page: Page) => page.locator('[role=main]').last().innerText()

/** A page that needs the office says so and offers 再试一次; one that does not shows what it always shows. */
async function expectSense(page: Page, { route, shows, local }: Visit, weather: string): Promise<string | undefined> {
  if (local === true || local === weather) {
    const there = await page.getByText(shows).last().waitFor({ timeout: 15_000 }).then(() => true, () => false)
    return there ? undefined : `${weather}: ${route} does not show ${String(shows)} but:\n${await wordsOn(page)}`
  }
  const offered = await page.getByRole('button', { name: '再试一次' }).last().waitFor({ timeout: 15_000 }).then(() => true, () => false)
  return offered ? undefined : `${weather}: ${route} offers no way on:\n${await wordsOn(page)}`
}

async function through({ origin }: Walk, page: Page, list: readonly Visit[], weather: string): Promise<void> {
  const faults: string[] = []
  for (const one of list) {
    await load(page, origin, one.route, one.query)
    const fault = await expectSense(page, one, weather)
    if (fault !== undefined) faults.push(fault)
  }
  expectThat(faults.length === 0, faults.join('\n'))
}

for (const [name, list] of Object.entries(visits)) {
  walk(`${name}’s pages without a network`, async (journey) => {
    const page = await enterAs(journey, name)
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.reload()
    await journey.offline(true)
    await through(journey, page, list, 'offline')
    await journey.offline(false)
  })

  walk(`${name}’s pages while the office is broken`, async (journey) => {
    const page = await enterAs(journey, name)
    await journey.context.route('**/fn/**', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' }))
    await through(journey, page, list, 'broken')
  })
}
