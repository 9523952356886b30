import type { FaceName, Size } from './harness'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { expectThat, walk } from './suite'

const views: readonly (readonly [FaceName, Size])[] = [['normal', 'phone'], ['elder', 'phone'], ['dark', 'phone'], ['normal', 'desk']]

for (const [face, size] of views) {
  walk(`首页 reads well: ${face} on a ${size}`, async ({ open }) => {
    const page = await open('home', { face, size })
    await page.getByText('先拍下来').first().waitFor()
    await expectAccessible(page)
    await expectNoOverflow(page)
    await shoot(page, `home-${face}-${size}`)
  })
}

walk('大字版 makes body text at least 18 px on a 360 px phone', async ({ open }) => {
  const page = await open('home', { face: 'elder' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  await page.locator('.page--elder').first().waitFor()
  const size = await page.evaluate<string>("getComputedStyle(document.querySelector('.page')).fontSize")
  expectThat(parseFloat(size) >= 18, `body text is ${size}`)
})

walk('大字版 chosen once holds on the next page', async ({ open }) => {
  const page = await open('me')
  await page.getByRole('switch', { name: /^大字版/ }).click()
  await page.locator('.page--elder').first().waitFor()
  await page.goto(page.url().replace(/#.*/, '#/pages/home/index'))
  await page.locator('.page--elder').getByText('先拍下来').first().waitFor()
})
