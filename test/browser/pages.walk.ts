// Every page in every face: seen, heard by a screen reader, read by tired eyes, tapped by thumbs (W-19 W-20 W-22).
import type { Page } from 'playwright-core'
import type { FaceName, Size, Walk } from './harness'
import { expectAccessible, expectNoOverflow, shoot, wear } from './harness'
import { partsOf, visits, type Visit } from './everyPage'
import { enterAs, load } from './people'
import { expectReadable, withLargestLetters } from './readable'
import { walk } from './suite'

const views: readonly (readonly [FaceName, Size])[] = [['normal', 'phone'], ['elder', 'phone'], ['dark', 'phone'], ['normal', 'desk']]

/** Runs all checks, then says all faults at once: one run tells everything there is to mend. */
async function collect(faults: string[], check: () => Promise<void>): Promise<void> {
  await check().catch((error: unknown) => { faults.push(error instanceof Error ? error.message : String(error)) })
}
const shown = (page: Page, { shows }: Visit) => page.getByText(shows).last().waitFor()

/** The page in this face: the same page once more, or opened in it where it draws itself by its face. */
async function inFace(journey: Walk, page: Page, visit: Visit, face: FaceName, size: Size): Promise<Page> {
  if (!visit.knowsFace) {
    await wear(page, face, size)
    return page
  }
  const own = await journey.open(visit.route, { face, size, ...(visit.query && { query: visit.query }) })
  await shown(own, visit)
  return own
}

async function judge(page: Page, visit: Visit, name: string, face: FaceName, size: Size, faults: string[]): Promise<void> {
  await shoot(page, `${visit.route}-${name}-${face}-${size}`)
  await collect(faults, () => expectAccessible(page))
  await collect(faults, () => expectNoOverflow(page))
  if (size === 'phone' && !visit.paper) await collect(faults, () => expectReadable(page, face))
}

for (const [name, list] of Object.entries(visits)) {
  for (const { part, said } of partsOf(list)) {
    walk(`${name}’s pages ${said}: in every face, on a phone and at a desk, and at 375 px with letters of 30 px`, async (journey) => {
      const page = await enterAs(journey, name)
      const faults: string[] = []
      for (const visit of part) {
        await collect(faults, async () => {
          await load(page, journey.origin, visit.route, visit.query)
          await shown(page, visit)
          for (const [face, size] of views) {
            const seen = await inFace(journey, page, visit, face, size)
            await judge(seen, visit, name, face, size, faults)
            if (seen !== page) await seen.close()
          }
          await wear(page, 'normal', 'phone')
          await withLargestLetters(page)
          await expectNoOverflow(page)
        })
      }
      if (faults.length > 0) throw new Error(faults.join('\n'))
    })
  }
}
