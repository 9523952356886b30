// 题库: pasted questions with a fault are refused row by row, mended they come in whole; a question is changed; the bank comes out as a sheet that reads back (E1).
import { readFile } from 'node:fs/promises'
import { excelSheets } from '../../cloudfunctions/server/adapters/node/sheets/excelSheets'
import { readBankRows } from '@shared/domain/quizSheet'
import { expectAccessible, expectNoOverflow, shoot } from './harness'
import { choose, enterAs, load, tap, write } from './people'
import { expectThat, walk } from './suite'

const good = '1. 车间的应急照明坏了，您先做什么？\nA. 等月底一起报\nB. 马上告诉安全员\nC. 自己拆开看看\n答案：B\n分类：疏散逃生\n\n2. 应急照明可以用来给手机充电（×）\n分类：用电'

walk('safety officer: a bank of the unit’s own, from Word to a sheet', async (journey) => {
  const page = await enterAs(journey, '钱红梅')
  await load(page, journey.origin, 'bankImport')
  await write(page, '题目文字', `${good}\n\n3. 没有答案的一道题\nA. 甲\nB. 乙`)
  await tap(page, '检查这些文字')
  await page.getByText('有 2 处要改，还没有导入任何题目。').waitFor()
  await page.getByText('第 11 行').first().waitFor()
  await shoot(page, 'bank-import-faults', { whole: true })
  await expectAccessible(page)
  await expectNoOverflow(page)

  await tap(page, '换一份')
  await write(page, '题目文字', good)
  await tap(page, '检查这些文字')
  await page.getByText('可以导入 2 题。').waitFor()
  await shoot(page, 'bank-import-checked', { whole: true })
  await tap(page, '导入 2 题')
  await page.getByText('已导入 2 题。').waitFor()

  await load(page, journey.origin, 'bank')
  await choose(page, '本单位题库')
  await page.getByText('已列出 2 题').waitFor()
  await page.getByRole('button', { name: /^筛选/ }).click()
  await write(page, '题干的开头', '应急照明')
  await page.getByText('已列出 1 题').waitFor()
  await page.getByRole('button', { name: /^应急照明可以用来/ }).click()
  await page.getByRole('radio', { name: '错，正确' }).waitFor()
  await write(page, '解析', '应急照明要随时能用，不接别的东西。')
  await tap(page, '保存为新版本')
  await page.waitForURL(/office\/quiz\/bank\/index/)
  await load(page, journey.origin, 'bankExport')
  await tap(page, '做成文件')
  const button = page.getByRole('button', { name: '下载' })
  await button.waitFor()
  await shoot(page, 'bank-export', { whole: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const read = readBankRows(await excelSheets.read(await readFile(await download.path())))
  expectThat(read.faults.length === 0 && read.questions.length === 2, 'the sheet reads back')
  expectThat(read.questions.some(({ question }) => question.explanation === '应急照明要随时能用，不接别的东西。'), 'with the change')
})

walk('an office’s question is read by a unit, and not changed', async (journey) => {
  const page = await enterAs(journey, '钱红梅')
  await load(page, journey.origin, 'bankQuestion', { id: 'sample-bank-1' })
  await page.getByText('（正确）').waitFor()
  expectThat((await page.getByRole('button', { name: '保存为新版本' }).count()) === 0, 'only read')
  await shoot(page, 'bank-question-read', { whole: true })
})
