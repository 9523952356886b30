// J3 in the browser: fixed, verified by others, closed; the reporter disagrees and it runs again. Closed is not fixed, overdue is red.
import type { Page } from 'playwright-core'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { begin, choosePhotos, enterAs, load, openFromList, reportAt, send, tap, write } from './people'
import { expectThat, until, walk } from './suite'

const main = (page: Page) => page.locator('[role=main]').last()
const told = async (page: Page, what: string) => {
  await page.getByText(`已办：${what}`).waitFor()
}
const cannot = async (page: Page, move: string) => {
  const buttons = await page.getByRole('button').allInnerTexts()
  expectThat(!buttons.includes(move), `${move} is offered`)
}

walk('J3: accepted, assigned, mended, verified by another, reviewed, closed; 未整改 opens it again with a new deadline', async (journey) => {
  const words = `北门${journey.origin.slice(-3)}号卷帘`
  const receipt = await reportAt(journey, '宏远机械', words, ['passage'])

  const safety = await openFromList(journey, '钱红梅', words)
  await tap(safety, '接收')
  await told(safety, '接收')
  await begin(safety, '指派')
  await send(safety, '指派')
  await safety.getByRole('alert').first().waitFor()
  await safety.getByRole('radio', { name: /^赵建国/ }).click()
  await tap(safety, '填入：整改后在同一角度拍照。')
  await send(safety, '指派')
  await told(safety, '指派')
  await safety.close()

  const welder = await enterAs(journey, '赵建国')
  await load(welder, journey.origin, 'inbox')
  await welder.getByRole('button', { name: /有一件隐患请您整改/ }).first().click()
  await welder.getByText('为什么到这里').waitFor()
  await begin(welder, '整改完成')
  await send(welder, '提交整改')
  await welder.getByText('请先拍一张整改后的照片').waitFor()
  await choosePhotos(welder, '拍整改后照片', ['passage-after'])
  await welder.getByRole('button', { name: '删除整改后照片 1' }).waitFor()
  await send(welder, '提交整改')
  await told(welder, '整改完成')
  for (const move of ['本单位自验', '监管部门复查', '销号']) await cannot(welder, move)
  await welder.close()

  const head = await openFromList(journey, '孙志强', words)
  await head.getByText('叠着看').first().waitFor()
  await shoot(head, 'j3-compare')
  await cannot(head, '监管部门复查')
  await begin(head, '本单位自验')
  await tap(head, /^填入：对比整改前后照片/)
  await send(head, '自验通过')
  await told(head, '本单位自验')
  await head.close()

  const fire = await openFromList(journey, '郑涛', words, 'open')
  await begin(fire, '监管部门复查')
  await send(fire, '复查通过')
  await told(fire, '监管部门复查')
  await fire.close()

  const closer = await openFromList(journey, '钱红梅', words, 'open')
  await begin(closer, '销号')
  await closer.getByText(/他认为没有整改的，可以重新打开/).waitFor()
  await send(closer, '销号')
  await told(closer, '销号')
  await closer.close()

  const reporter = await journey.open('trace', { query: { receipt } })
  await reporter.getByText('已经办结。如果您看到仍未整改').waitFor()
  await tap(reporter, '未整改，重新打开')
  await write(reporter, '哪里没有整改', '纸箱又堆回来了')
  await send(reporter, '重新打开')
  await reporter.getByText(/接收期限：/).waitFor()
  const all = ['上报', '接收', '指派', '整改完成', '本单位自验', '监管部门复查', '销号', '未整改，重新打开', '纸箱又堆回来了']
  const steps = await until(() => main(reporter).innerText(), (told) => all.every((step) => told.includes(step)), `the reporter does not read each of ${all.join(' ')}`)
  for (const name of ['钱红梅', '孙志强', '赵建国', '郑涛']) expectThat(!steps.includes(name), `the reporter reads the name ${name}:\n${steps}`)
  await expectAccessible(reporter)
  await expectNoOverflow(reporter)
  await reporter.close()

  const again = await openFromList(journey, '钱红梅', words)
  await again.getByText(/接收期限 .+还剩/).waitFor()
  await again.getByText('纸箱又堆回来了').first().waitFor()
  await again.getByRole('button', { name: '接收', exact: true }).waitFor()
})

walk('overdue is red and first, in the list and on the case', async (journey) => {
  const page = await enterAs(journey, '李秋生')
  await load(page, journey.origin, 'approvals', { show: 'open' })
  await page.getByText('已逾期').first().waitFor()
  const list = await main(page).innerText()
  expectThat(['重大和可能重大', '今天到期', '以后到期'].every((later) => !list.includes(later) || list.indexOf('已逾期') < list.indexOf(later)), `overdue is not first:\n${list.slice(0, 400)}`)
  const { ink, ground } = await page.evaluate<{ ink: string; ground: string }>(`(() => {
    const chip = [...document.querySelectorAll('.page *')].reverse().find((element) => element.children.length === 0 && /^逾期 /.test(element.textContent))
    const box = chip.closest('[class*=late]') ?? chip
    return { ink: getComputedStyle(chip).color, ground: getComputedStyle(box).backgroundColor }
  })()`)
  const [red = 0, green = 0, blue = 0] = ink.match(/\d+/g)?.map(Number) ?? []
  expectThat(red > 2 * green && red > 2 * blue, `overdue is written in ${ink} on ${ground}`)
  await page.getByRole('button', { name: /逾期/ }).first().click()
  await page.getByText(/期限 .+，逾期/).first().waitFor()
})

walk('several at once: each answers for itself, the second officer’s case among them is told so', async (journey) => {
  const stem = `多选${journey.origin.slice(-3)}`
  for (const place of ['甲', '乙', '丙']) await reportAt(journey, '宏远机械', `${stem}${place}`)
  const page = await enterAs(journey, '钱红梅')
  await load(page, journey.origin, 'approvals')
  await page.getByRole('button', { name: new RegExp(`${stem}甲`) }).first().waitFor()
  await tap(page, '多选')
  for (const place of ['甲', '乙', '丙']) await page.getByRole('checkbox', { name: new RegExp(`${stem}${place}`) }).first().click()
  await page.getByText('已选 3 件').waitFor()
  // The head is faster with one of them, on his own phone.
  const head = await openFromList(await journey.another(), '孙志强', `${stem}乙`)
  await tap(head, '接收')
  await told(head, '接收')
  await tap(page, '接收')
  await page.getByText(new RegExp(`${stem}甲：已办：接收`)).waitFor()
  await page.getByText(new RegExp(`${stem}丙：已办：接收`)).waitFor()
  await page.getByText(new RegExp(`${stem}乙：这一件刚刚已由孙志强处理`)).waitFor()
  await expectAccessible(page)
  await expectNoOverflow(page)
  await shoot(page, 'approvals-batch')
})
