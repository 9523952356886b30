// J2 in the browser: it says where it goes and why, is given back twice, is led by one unit in the end, and is closed by two people.
import { begin, choosePhotos, load, openFromList, reportAt, send, tap, write } from './people'
import { expectThat, keepShell, until, walk } from './suite'

keepShell()

walk('J2: given back twice, led by the office’s word, mended on the spot and confirmed by another person; the reporter reads each step', async (journey) => {
  const words = `二楼西侧${journey.origin.slice(-3)}号卷帘门`
  const receipt = await reportAt(journey, '城东市场', words)

  const market = await openFromList(journey, '李秋生', words)
  expectThat((await market.getByRole('button', { name: /删除/ }).count()) === 0, 'a case can be deleted')
  await market.getByText('不显示姓名').waitFor()
  await begin(market, '不属本单位（移交）')
  await send(market, '移交')
  await market.getByText('请写明理由').waitFor()
  await tap(market, '填入：该处不在本单位管理范围内。')
  await write(market, '交给哪个单位', '星河社区')
  await tap(market, '交给星河社区')
  await send(market, '移交')
  await market.getByText('已办：不属本单位（移交）').waitFor()
  await market.close()

  const community = await openFromList(journey, '吴敏', words)
  await community.getByText(/认为不属本单位/).first().waitFor()
  await begin(community, '不属本单位（移交）')
  await write(community, '为什么不属本单位', '卷帘门是市场装的')
  await send(community, '移交')
  await community.getByText('已办：不属本单位（移交）').waitFor()
  await community.close()

  const office = await openFromList(journey, '王丽', words, 'toAssign')
  const why = await office.locator('[role=main]').last().innerText()
  expectThat(why.includes('该处不在本单位管理范围内') && why.includes('卷帘门是市场装的'), `the office does not see both grounds:\n${why}`)
  await begin(office, '指定牵头')
  await write(office, '交给哪个单位', '城东市场')
  await tap(office, /^交给城东市场/)
  await write(office, '指定的理由', '卷帘门由市场设置')
  await send(office, '指定牵头')
  await office.getByText('已办：指定牵头').waitFor()
  await office.close()

  const again = await openFromList(journey, '李秋生', words)
  expectThat((await again.getByRole('button', { name: '不属本单位（移交）' }).count()) === 0, 'it can be given back a third time')
  await tap(again, '接收')
  await again.getByText('已办：接收').waitFor()
  await begin(again, '立行立改')
  await send(again, '提交整改')
  await again.getByText('请先拍一张整改后的照片').waitFor()
  await choosePhotos(again, '拍整改后照片', ['passage-after'])
  await again.getByRole('button', { name: '删除整改后照片 1' }).waitFor()
  await tap(again, '填入：已清走占用物品，通道恢复畅通。')
  await send(again, '提交整改')
  await again.getByText('已办：立行立改').waitFor()
  await again.getByText('已整改待确认').first().waitFor()
  expectThat((await again.getByRole('button', { name: '确认已整改' }).count()) === 0, 'the fixer may confirm his own work')
  await again.close()

  const supervisor = await openFromList(journey, '郑涛', words, 'open')
  await begin(supervisor, '确认已整改')
  await send(supervisor, '确认已整改')
  await supervisor.getByText('已销号').first().waitFor()
  await supervisor.close()

  const reporter = await journey.open('trace', { query: { receipt } })
  await reporter.getByText('办理经过').waitFor()
  const steps = ['上报', '不属本单位（移交）', '指定牵头', '接收', '立行立改', '确认已整改', '星河社区', '卷帘门是市场装的']
  await until(() => reporter.locator('[role=main]').last().innerText(), (told) => steps.every((step) => told.includes(step)), `the reporter does not read each of ${steps.join(' ')}`)
})

walk('立行立改 without a signal waits on the phone and reaches the office once', async (journey) => {
  const page = await openFromList(journey, '钱红梅', '地下一层配件库')
  await begin(page, '立行立改')
  await choosePhotos(page, '拍整改后照片', ['machine-after'])
  await page.getByRole('button', { name: '删除整改后照片 1' }).waitFor()
  await journey.offline(true)
  await send(page, '提交整改')
  await page.getByText('已保存在手机里').first().waitFor()
  await journey.offline(false)
  await page.getByText('已办：立行立改').waitFor()
  await page.getByText('叠着看').waitFor()
})

walk('a slower colleague is told who was faster and keeps what he typed', async (journey) => {
  const slow = await openFromList(journey, '李秋生', '二楼东侧')
  await begin(slow, '不构成隐患')
  await write(slow, '为什么不构成隐患', '属临时装卸，已清走')
  // The same officer at another desk.
  const fast = await journey.context.newPage()
  await load(fast, journey.origin, 'approvals')
  await fast.getByRole('button', { name: /二楼东侧/ }).first().click()
  await fast.getByText('为什么到这里').waitFor()
  await tap(fast, '接收')
  await fast.getByText('已办：接收').waitFor()
  await send(slow, '提交结论')
  await slow.getByText(/刚刚已由.+处理.*最新一步：城东市场.*已接收/).waitFor()
  expectThat((await slow.locator('textarea').last().inputValue()) === '属临时装卸，已清走', 'the typed ground is gone')
})
