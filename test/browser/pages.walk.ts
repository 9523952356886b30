// Every page in every face: seen, heard by a screen reader, read by tired eyes, tapped by thumbs (W-19 W-20 W-22).
import type { Page } from 'playwright-core'
import type { FaceName, Size } from './harness'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { visits, type Visit } from './everyPage'
import { enterAs, load } from './people'
import { expectReadable, withLargestLetters } from './readable'
import { walk } from './suite'

const views: readonly (readonly [FaceName, Size])[] = [['normal', 'phone'], ['elder', 'phone'], ['dark', 'phone'], ['normal', 'desk']]

/** Runs all checks, then says all faults at once: one run tells everything there is to mend. */
async function collect(faults: string[], check: () => Promise<void>): Promise<void> {
  await check().catch((error: unknown) => { faults.push(error instanceof Error ? error.message : String(error)) })
}
async function visit(page: Page, origin: string, { route, query, shows }: Visit): Promise<void> {
  await load(page, origin, route, query)
  await page.getByText(shows).last().waitFor({ timeout: 20_000 })
}

for (const [name, list] of Object.entries(visits)) {
  for (const [face, size] of views) {
    walk(`${name}’s pages: ${face} on a ${size}`, async (journey) => {
      const page = await enterAs(journey, name, { face, size })
      const faults: string[] = []
      for (const one of list) {
        await collect(faults, async () => {
          await visit(page, journey.origin, one)
          await shoot(page, `${one.route}-${name}-${face}-${size}`)
          await collect(faults, () => expectAccessible(page))
          await collect(faults, () => expectNoOverflow(page))
          if (size === 'phone' && !one.paper) await collect(faults, () => expectReadable(page, face))
        })
      }
      if (faults.length > 0) throw new Error(faults.join('\n'))
    })
  }

  walk(`${name}’s pages hold at 375 px with letters of 30 px`, async (journey) => {
    const page = await enterAs(journey, name)
    const faults: string[] = []
    for (const one of list) {
      await collect(faults, async () => {
        await visit(page, journey.origin, one)
        await withLargestLetters(page)
        await expectNoOverflow(page)
      })
    }
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
}
