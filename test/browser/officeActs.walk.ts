// What officers do besides deciding: cover a face, print the 交办单, try the rules, answer a suggestion, read the figures.
import { standing } from './harness'
import { enterAs, load, tap, write } from './people'
import { expectThat, until, walk } from './suite'

walk('a face is covered by a drag and by buttons, and the covered photo takes its place', async (journey) => {
  const page = await enterAs(journey, '钱红梅')
  await load(page, journey.origin, 'case', { id: 'sample-case-basement' })
  await tap(page, /^放大整改前照片 1/)
  await tap(page, '遮挡人脸、车牌')
  await tap(page, '遮挡')
  await page.getByText('请在照片上框出要遮挡的部分').waitFor()
  const stage = page.locator('#mask-stage').last()
  await stage.locator('img').waitFor()
  await standing(page)
  const boxes = async () => [await stage.boundingBox(), await stage.locator('img').boundingBox()] as const
  const [box] = await until(boxes, ([ground, photo]) => ground !== null && photo !== null && ground.height > 50 && Math.abs(photo.height - ground.height) <= 1 && Math.abs(photo.width - ground.width) <= 1, 'a cover is not drawn on the photo as it is seen')
  expectThat(box !== null, 'the photo is not there')
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 140, { steps: 5 })
  await page.mouse.up()
  await page.getByText('第 1 处，共 1 处').waitFor()
  await tap(page, '加一处遮挡')
  await tap(page, '右移')
  await tap(page, '加宽')
  await page.getByText('第 2 处，共 2 处').waitFor()
  await tap(page, '遮挡这 2 处')
  await page.getByText('为什么到这里').last().waitFor()
})

for (const [of, id] of [['done for a unit without an account', 'sample-case-village-road'], ['handled by its own unit', 'sample-case-market-exit']] as const) walk(`the 交办单 of a case ${of} is one A4 page, black on white also in the dark`, async (journey) => {
  const page = await enterAs(journey, '王丽', { face: 'dark' })
  await load(page, journey.origin, 'case', { id })
  await tap(page, /^打印交办单/)
  await page.getByText('安全隐患交办单').waitFor()
  // The page it slid over is left out of the paper once it is covered.
  await page.locator('.taro_page_shade').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const { ink, paper, bar } = await page.evaluate<{ ink: string; paper: string; bar: number }>(`(() => {
    const sheet = [...document.querySelectorAll('[class*=module__paper]')].pop()
    const style = getComputedStyle(sheet)
    return { ink: style.color, paper: style.backgroundColor, bar: [...document.querySelectorAll('[role=banner], [role=button]')].filter((element) => element.offsetParent !== null).length }
  })()`)
  expectThat(ink === 'rgb(0, 0, 0)' && paper === 'rgb(255, 255, 255)', `prints ${ink} on ${paper}`)
  expectThat(bar === 0, 'buttons or the bar are printed')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expectThat(pages === 1, `${pages} pages`)
})

walk('who would get it is shown without sending anything', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'routing')
  await write(page, '单位', '城东市场')
  await tap(page, /^选择城东市场/)
  await page.getByRole('radio', { name: '消防通道', exact: true }).click()
  await tap(page, '看看谁会收到')
  await page.getByText('市场的消防通道由开办管理方负责').first().waitFor()
  await page.getByRole('list', { name: '责任' }).waitFor()
})

walk('a suggestion is answered and its writer reads the answer', async (journey) => {
  const resident = await enterAs(journey, '周奶奶')
  await load(resident, journey.origin, 'suggestions')
  await write(resident, '您想说的', '希望字再大一些')
  await tap(resident, '提交')
  await resident.getByText('待答复').waitFor()
  await resident.close()

  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'officeSuggestions')
  await page.getByText('希望字再大一些').waitFor()
  expectThat(!(await page.locator('[role=main]').last().innerText()).includes('周'), 'the writer is named')
  await tap(page, '答复')
  await tap(page, '发送答复')
  await page.getByText('请写下答复内容').waitFor()
  await write(page, '答复内容', '首页可以换成大字版。')
  await tap(page, '发送答复')
  await page.getByText('没有等待答复的投诉建议。').waitFor()
  await page.close()

  const reader = await enterAs(journey, '周奶奶')
  await load(reader, journey.origin, 'suggestions')
  await reader.getByText('首页可以换成大字版。').waitFor()
})

walk('each figure stands with its rule and its moment', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'figures')
  await page.getByText(/截至 \d+月\d+日/).waitFor()
  const told = await page.locator('[role=main]').last().innerText()
  expectThat(/整改率.+÷/.test(told), `the rate stands without its rule:\n${told}`)
  await until(() => page.getByRole('button', { name: / \d+ 件，打开这些件$/ }).count(), (numbers) => numbers > 4, 'so few numbers name themselves and open their cases')
})
