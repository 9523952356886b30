// Every page without a network and with an office that answers badly: never blank, always a sentence and a way on.
import type { Page } from 'playwright-core'
import type { Walk } from './harness'
import { partsOf, visits, type Visit } from './everyPage'
import { enterAs, load } from './people'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

type Weather = 'offline' | 'broken'

const wordsOn = (page: Page) => page.locator('[role=main]').last().innerText()
const again = (page: Page) => page.getByRole('button', { name: '再试一次' }).last()
const isOwn = ({ local }: Visit, weather: Weather) => local === true || local === weather

/** A page that needs the office says so and offers 再试一次; one that does not shows what it always shows. */
async function expectSense(page: Page, visit: Visit, weather: Weather): Promise<void> {
  const wanted = isOwn(visit, weather) ? page.getByText(visit.shows).last() : again(page)
  const there = await wanted.waitFor().then(() => true, () => false)
  expectThat(there, `${weather}: ${visit.route} shows neither ${String(visit.shows)} nor a way on:\n${await wordsOn(page)}`)
}

/** What the office answers is told in the place of what was said without a network. */
async function tryAgain(page: Page, { route }: Visit): Promise<void> {
  await again(page).click()
  await until(() => wordsOn(page), (words) => !words.includes('没有网络'), `broken: ${route} says that there is no network`)
}

async function throughBoth(journey: Walk, page: Page, visit: Visit, weather: (now: Weather) => Promise<void>): Promise<void> {
  await weather('offline')
  await load(page, journey.origin, visit.route, visit.query)
  await expectSense(page, visit, 'offline')
  await weather('broken')
  // What needs nothing of the office is opened anew in this weather too; what waits for it is asked again.
  if (isOwn(visit, 'offline')) await load(page, journey.origin, visit.route, visit.query)
  else await tryAgain(page, visit)
  await expectSense(page, visit, 'broken')
}

for (const [name, list] of Object.entries(visits)) {
  for (const { part, said } of partsOf(list)) {
    walk(`${name}’s pages ${said}: without a network, and while the office is broken`, async (journey) => {
      const page = await enterAs(journey, name)
      await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
      await page.reload()
      let broken = false
      await journey.context.route('**/fn/**', (route) => (broken ? route.fulfill({ status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>' }) : route.continue()))
      const weather = async (now: Weather) => {
        broken = now === 'broken'
        await journey.offline(now === 'offline')
      }
      const faults: string[] = []
      for (const visit of part) await throughBoth(journey, page, visit, weather).catch((error: unknown) => { faults.push(error instanceof Error ? error.message : String(error)) })
      expectThat(faults.length === 0, faults.join('\n'))
    })
  }
}
