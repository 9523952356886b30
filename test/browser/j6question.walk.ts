// J6 at the stand: asked → ticket → answered → published → people → everybody reads it; and a question that becomes a hazard.
import { enterAs, load, tap, write } from './people'
import { expectThat, walk } from './suite'

const session = 'sample-session-day'

walk('a question asked at the stand is answered, published, passed by the office, and read by a resident', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'consultQueue', { id: session, stand: 's1' })
  await tap(page, '替他提问')
  await write(page, '他问的话', '我是五号楼的，热水器能装在浴室里吗')
  await page.getByRole('radio', { name: '燃气', exact: true }).click()
  await tap(page, '取号')
  await page.getByText(/已取号：燃气安全台 \d+ 号/).waitFor()
  const card = page.getByRole('group', { name: /燃气安全台/ }).filter({ hasText: '热水器' })
  await card.getByRole('button', { name: '答复', exact: true }).click()
  await tap(page, '已当面答复')
  await page.getByText('请写下答复，至少两个字').waitFor()
  await write(page, '答复', '直排和烟道式的都不能装在浴室里。')
  await tap(page, '已当面答复')
  await page.getByText(/号 已答复。/).waitFor()
  await page.getByRole('radio', { name: '已答复' }).click()
  await page.getByRole('group', { name: /燃气安全台/ }).filter({ hasText: '热水器' }).getByRole('button', { name: '公开到安全问答' }).click()
  await write(page, '问题', '热水器能装在浴室里吗')
  await tap(page, '送审并公开')
  await page.getByText('已送审，通过后所有人可见。').waitFor()

  const before = await enterAs(await journey.another(), '周奶奶')
  await load(before, journey.origin, 'answers')
  await before.getByText('楼道里能给电动车充电吗？').waitFor()
  expectThat(!(await before.locator('[role=main]').last().innerText()).includes('热水器'), 'it is read before it has passed')

  await load(page, journey.origin, 'moderation')
  const waiting = page.getByText(/问：热水器能装在浴室里吗/)
  for (let tries = 0; tries < 20 && (await waiting.count()) === 0; tries += 1) { await page.waitForTimeout(500); await page.reload(); await page.locator('[role=main]').last().waitFor() }
  await waiting.waitFor()
  await page.getByRole('button', { name: '通过并公开' }).last().click()
  await page.getByText('已公开。').waitFor()

  await before.reload()
  await before.getByText('热水器能装在浴室里吗', { exact: true }).waitFor()
  expectThat(!(await before.locator('[role=main]').last().innerText()).includes('五号楼'), 'the words of who asked are read by all')

  await page.getByRole('radio', { name: '已公开' }).click()
  await page.getByText('热水器能装在浴室里吗', { exact: true }).waitFor()
  await page.getByRole('button', { name: '撤下', exact: true }).first().click()
  await write(page, '撤下的理由', '要补充依据')
  await page.getByRole('button', { name: '撤下', exact: true }).first().click()
  await page.getByText('热水器能装在浴室里吗', { exact: true }).waitFor({ state: 'detached' })
  await before.reload()
  await before.getByText('楼道里能给电动车充电吗？').waitFor()
  expectThat(!(await before.locator('[role=main]').last().innerText()).includes('热水器'), 'it is still read after it was taken down')
})

walk('a question becomes a hazard report; who asked finds it among his own', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'consultQueue', { id: session })
  const card = page.getByRole('group', { name: /线上/ }).filter({ hasText: '砖头' })
  await card.getByRole('button', { name: '转隐患' }).click()
  await tap(page, '上报隐患')
  await page.getByText(/已上报：隐患/).waitFor()
  await page.getByRole('radio', { name: '已转隐患' }).click()
  await page.getByText('砖头').waitFor()

  const resident = await enterAs(await journey.another(), '周奶奶')
  await load(resident, journey.origin, 'mine')
  await resident.getByText('地点见说明').first().waitFor()
})

walk('materials: brought in, given out one by one, never below nothing; without net a move waits and goes once', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'consultStock', { id: session, stand: 's1' })
  await tap(page, /^宣传单，已发 0，没有库存/)
  await page.getByRole('radio', { name: '补充入库' }).click()
  await tap(page, '数量加一')
  await tap(page, '数量加一')
  await tap(page, '补充入库 2 份')
  await page.getByRole('button', { name: /^宣传单，已发 0，剩 2/ }).waitFor()
  await tap(page, '发 1 份宣传单')
  await page.getByRole('button', { name: /^宣传单，已发 1，剩 1/ }).waitFor()
  await journey.offline(true)
  await tap(page, '发 1 份宣传单')
  await page.getByText(/发放 1 份还没有送到/).waitFor()
  await journey.offline(false)
  await tap(page, '再送一次')
  await page.getByRole('button', { name: /^宣传单，已发 2，没有库存/ }).waitFor()
})
