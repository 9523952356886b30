import path from 'node:path'
import { ESLint } from 'eslint'
import { houseRules } from '../../config/lint/house'

const top = path.resolve(__dirname, '..', '..')
const eslint = new ESLint({ cwd: top, overrideConfigFile: true, overrideConfig: houseRules })

async function findings(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: path.join(top, file) })
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message))
}

const importing = (specifier: string) => `import { thing } from '${specifier}'\nexport const kept = thing\n`

const refused: readonly (readonly [why: string, file: string, specifier: string])[] = [
  ['a page and the office', 'src/pages/home/index.tsx', '@office/door'],
  ['a page and the office, by a relative path', 'src/pages/home/index.tsx', '../../../cloudfunctions/server/compose'],
  ['an office page and a page of the main package', 'src/office/hazard/case/index.tsx', '../../../pages/home/View'],
  ['a page and zod', 'src/pages/report/index.tsx', 'zod'],
  ['a page and dayjs', 'src/pages/report/index.tsx', 'dayjs'],
  ['a page and Node', 'src/pages/report/index.tsx', 'node:fs'],
  ['a page and the configuration', 'src/pages/home/index.tsx', '../../../config/env'],
  ['a component and the api', 'src/components/Chips/index.tsx', '../../api/client'],
  ['a component and the contract', 'src/components/Chips/index.tsx', '@shared/contract/hazard'],
  ['a component and the device', 'src/components/Chips/index.tsx', '@/device/files'],
  ['the api and the outbox', 'src/api/client.ts', '../outbox/outbox'],
  ['the api and identity, which stands above it', 'src/api/client.ts', '../identity/identity'],
  ['identity and the outbox, which stands above it', 'src/identity/identity.ts', '../outbox/outbox'],
  ['the outbox and a page', 'src/outbox/outbox.ts', '../pages/home/index'],
  ['a page and what the office answers', 'src/pages/home/index.tsx', '@shared/contract/hazard.rows'],
  ['a page and the table of actions', 'src/office/hazard/case/index.tsx', '@shared/contract/actions'],
  ['the api and the account’s schemas', 'src/api/client.ts', '@shared/contract/account'],
  ['a page and the board’s schemas, by a relative path', 'src/pages/home/index.tsx', '../../shared/contract/board'],
  ['what phones parse and what the office answers', 'src/shared/contract/hazard.ts', './hazard.rows'],
  ['the device and the language', 'src/device/files.ts', '@shared/domain/words'],
  ['the device and a package that is not Taro', 'src/device/files.ts', 'react'],
  ['styles and a component', 'src/styles/face.ts', '../components/Page'],
  ['the contract and a page', 'src/shared/contract/hazard.ts', '../../pages/home/index'],
  ['the contract and full zod', 'src/shared/contract/hazard.ts', 'zod'],
  ['the domain and the contract', 'src/shared/domain/routing.ts', '../contract/hazard'],
  ['the domain and any package', 'src/shared/domain/routing.ts', 'zod/mini'],
  ['the domain and dayjs outside the calendar', 'src/shared/domain/routing.ts', 'dayjs'],
  ['the domain and Node', 'src/shared/domain/routing.ts', 'node:crypto'],
  ['a door and records', 'cloudfunctions/hazard/index.ts', '../server/records/ledger'],
  ['a door and an adapter', 'cloudfunctions/hazard/index.ts', '../server/adapters/local/store'],
  ['a door and another door', 'cloudfunctions/hazard/index.ts', '../session/index'],
  ['a door and the domain', 'cloudfunctions/hazard/index.ts', '@shared/domain/policy'],
  ['the courier and a use case', 'cloudfunctions/courier/index.ts', '../server/usecases/hazard/submitReport'],
  ['reactions and an adapter', 'cloudfunctions/server/reactions.ts', './adapters/local/store'],
  ['jobs and compose', 'cloudfunctions/server/jobs.ts', './compose'],
  ['a use case and an adapter', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '../../adapters/local/store'],
  ['a use case and an adapter, by alias', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '@office/adapters/local/store'],
  ['a use case and another of its feature', 'cloudfunctions/server/usecases/hazard/submitReport.ts', './decideReport'],
  ['a use case and one of another feature', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '../session/checkIn'],
  ['a use case and an SDK', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '@cloudbase/node-sdk'],
  ['compose and an SDK', 'cloudfunctions/server/compose.ts', '@cloudbase/node-sdk'],
  ['compose and WeChat’s SDK', 'cloudfunctions/server/compose.ts', 'wx-server-sdk'],
  ['a local adapter and an SDK', 'cloudfunctions/server/adapters/local/store.ts', '@cloudbase/node-sdk'],
  ['what a deploy creates and an SDK', 'cloudfunctions/server/adapters/cloudbase/store/indexes.ts', '@cloudbase/node-sdk'],
  ['the local server and an SDK', 'cloudfunctions/server/local/serve.ts', '@cloudbase/database'],
  ['a page and an SDK', 'src/pages/home/index.tsx', '@cloudbase/js-sdk'],
  ['the configuration and a cloud adapter', 'config/deploy.ts', '../cloudfunctions/server/adapters/cloudbase/store/cloudStore'],
  ['a use case and the environment', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '../../../../config/env'],
  ['records and a use case', 'cloudfunctions/server/records/ledger.ts', '../usecases/hazard/submitReport'],
  ['ports and records', 'cloudfunctions/server/ports/store.ts', '../records/ledger'],
  ['ports and a package', 'cloudfunctions/server/ports/images.ts', 'sharp'],
  ['an adapter and a use case', 'cloudfunctions/server/adapters/local/store.ts', '../../usecases/hazard/submitReport'],
  ['an adapter and the other one', 'cloudfunctions/server/adapters/cloudbase/store.ts', '../local/store'],
  ['an adapter and the environment', 'cloudfunctions/server/adapters/local/store.ts', '../../../../config/env'],
  ['the office and a page', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '@/routes'],
  ['the local server and a page', 'cloudfunctions/server/local/serve.ts', '../../../src/api/client'],
  ['the configuration and a use case', 'config/functions.ts', '../cloudfunctions/server/usecases/hazard/submitReport'],
]

const allowed: readonly (readonly [why: string, file: string, specifier: string])[] = [
  ['a page and the outbox', 'src/pages/report/index.tsx', '@/outbox/outbox'],
  ['a page and its own view', 'src/pages/report/index.tsx', './View'],
  ['a page and the calendar', 'src/pages/report/View.tsx', '@shared/domain/calendar'],
  ['the outbox and the api', 'src/outbox/outbox.ts', '../api/client'],
  ['a component and words', 'src/components/StateChip/index.tsx', '@shared/domain/words'],
  ['the contract and zod/mini', 'src/shared/contract/hazard.ts', 'zod/mini'],
  ['what the office answers and what phones say', 'src/shared/contract/hazard.rows.ts', './hazard'],
  ['the door and the table of actions', 'cloudfunctions/server/door/desk.ts', '@shared/contract/actions'],
  ['a page and what phones say', 'src/pages/report/index.tsx', '@shared/contract/hazard'],
  ['the calendar and dayjs', 'src/shared/domain/calendar.ts', 'dayjs/plugin/utc'],
  ['a door and a use case', 'cloudfunctions/hazard/index.ts', '../server/usecases/hazard/submitReport'],
  ['a use case and records', 'cloudfunctions/server/usecases/hazard/submitReport.ts', '../../records/ledger'],
  ['reactions and a use case', 'cloudfunctions/server/reactions.ts', './usecases/hazard/submitReport'],
  ['compose and an adapter', 'cloudfunctions/server/compose.ts', './adapters/local/store'],
  ['the local server and the environment', 'cloudfunctions/server/local/serve.ts', '../../../config/env'],
  ['a cloud adapter and its SDK', 'cloudfunctions/server/adapters/cloudbase/app.ts', '@cloudbase/node-sdk'],
  ['the configuration and the cloud’s indexes', 'config/deploy.ts', '../cloudfunctions/server/adapters/cloudbase/store/indexes'],
]

describe('the import table', () => {
  test.each(refused)('refuses %s', async (_, file, specifier) => {
    expect(await findings(file, importing(specifier))).toContain('house/rooms')
  })

  test.each(allowed)('allows %s', async (_, file, specifier) => {
    expect(await findings(file, importing(specifier))).toEqual([])
  })

  test.each([
    ['export from', "export { thing } from '../../adapters/local/store'\n"],
    ['export all', "export * from '../../adapters/local/store'\n"],
    ['import()', "export const late = import('../../adapters/local/store')\n"],
    ['require', "export const late = require('../../adapters/local/store')\n"],
    ['a type import', "import type { Thing } from '../../adapters/local/store'\nexport type Kept = Thing\n"],
    ['an inline type import', "export type Kept = import('../../adapters/local/store').Thing\n"],
  ])('sees %s', async (_, code) => {
    expect(await findings('cloudfunctions/server/usecases/hazard/submitReport.ts', code)).toContain('house/rooms')
  })
})

describe('what the office answers is known to phones by its types alone', () => {
  const page = 'src/pages/home/View.tsx'

  test.each([
    ['import type', "import type { Output } from '@shared/contract/actions'\nexport type Kept = Output<'hazard.case'>\n"],
    ['export type', "export type { CaseView } from '@shared/contract/hazard.rows'\n"],
    ['an inline type', "export type Kept = import('@shared/contract/board').Stuck\n"],
  ])('%s is allowed', async (_, code) => {
    expect(await findings(page, code)).not.toContain('house/rooms')
  })

  test.each([
    ['a value beside types', "import { account, type Me } from '@shared/contract/account'\nexport const kept: Me = account\n"],
    ['an import for its effect', "import '@shared/contract/hazard.rows'\n"],
    ['an export', "export { caseView } from '@shared/contract/hazard.rows'\n"],
    ['a late import', "export const late = import('@shared/contract/hazardFigures.rows')\n"],
  ])('%s is refused', async (_, code) => {
    expect(await findings(page, code)).toContain('house/rooms')
  })
})

describe('in the cloud’s adapters nothing leaves its transaction (cloudbase.md 1.5)', () => {
  const store = 'cloudfunctions/server/adapters/cloudbase/store/transaction.ts'
  const asked = (code: string) => `export const work = async (t: { collection(name: string): never }, id: string): Promise<unknown> => { ${code} }\n`

  test.each([
    ['where().update()', "return t.collection('report').where({ id }).update({ a: 1 })"],
    ['where().remove()', "return t.collection('report').where({ id }).remove()"],
    ['where().count()', "return t.collection('report').where({ id }).count()"],
    ['where().update() behind options', "return t.collection('report').where({ id }).options({ multiple: false }).update({ a: 1 })"],
    ['where().update() by a name', "const found = t.collection('report').where({ id })\n const few = found.limit(1)\n return few.update({ a: 1 })"],
    ['where()[update]()', "return t.collection('report').where({ id })['update']({ a: 1 })"],
    ['aggregate()', "return t.collection(id).aggregate().end()"],
  ])('refuses %s', async (_, code) => {
    expect(await findings(store, asked(code))).toEqual(['house/bound-to-transaction'])
  })

  test.each([
    ['doc().update()', "return t.collection('report').doc(id).update({ a: 1 })"],
    ['doc().remove()', "return t.collection('report').doc(id).remove()"],
    ['where().get()', "return t.collection('report').where({ id }).limit(2).get()"],
    ['a count that is no question', 'return new Map([[id, 1]]).count()'],
  ])('allows %s', async (_, code) => {
    expect(await findings(store, asked(code))).toEqual([])
  })
})

describe('the other house rules', () => {
  const rule = 'src/shared/domain/checkIn.ts'
  const page = 'src/pages/home/View.tsx'
  const view = (jsx: string) => `import { View } from '@tarojs/components'\nexport const Shown = () => ${jsx}\n`

  test.each([
    ['Date.now()', rule, 'export const at = Date.now()\n', 'no-restricted-syntax'],
    ['new Date()', rule, 'export const at = new Date()\n', 'no-restricted-syntax'],
    ['Math.random()', rule, 'export const chance = Math.random()\n', 'no-restricted-syntax'],
    ['Math.random handed on', rule, 'export const chance = Math.random\n', 'no-restricted-syntax'],
    ['new Date() in a use case', 'cloudfunctions/server/usecases/session/checkIn.ts', 'export const at = new Date()\n', 'no-restricted-syntax'],
    ['process.env in the office', 'cloudfunctions/server/compose.ts', 'export const port = process.env.PORT\n', 'no-restricted-syntax'],
    ['process.env on the phone', 'src/device/wire.ts', 'export const port = process.env.PORT\n', 'no-restricted-syntax'],
    ['any', rule, 'export const thing = (given: any) => given\n', '@typescript-eslint/no-explicit-any'],
    ['a lower-case tag', page, 'export const Shown = () => <div />\n', 'no-restricted-syntax'],
    ['a lower-case tag inside a component', page, view('<View><span>字</span></View>'), 'no-restricted-syntax'],
    ['a tappable View without a name', page, view('<View onClick={() => undefined} />'), 'house/tappable-is-named'],
    ['a tappable View with a role only', page, view("<View role='button' onClick={() => undefined} />"), 'house/tappable-is-named'],
    ['a platform API in a page', page, "import Taro from '@tarojs/taro'\nexport const scan = () => Taro.scanCode({})\n", 'house/platform-in-device'],
    ['a platform API imported by name', page, "import { scanCode } from '@tarojs/taro'\nexport const scan = () => scanCode({})\n", 'house/platform-in-device'],
    ['a browser global in a page', page, "export const kept = () => localStorage.getItem('draft')\n", 'no-restricted-globals'],
    ['a hook under a condition', page, "import { useState } from 'react'\nexport function useKept(on: boolean) {\n  if (on) useState(1)\n}\n", 'react-hooks/rules-of-hooks'],
    ['an escape from lint', rule, '// eslint-disable-next-line\nexport const thing = (given: any) => given\n', '@typescript-eslint/no-explicit-any'],
  ])('refuse %s', async (_, file, code, ruleId) => {
    expect(await findings(file, code)).toContain(ruleId)
  })

  test.each([
    ['a date of a given time', rule, 'export const at = (ms: number) => new Date(ms)\n'],
    ['the target of the build in the device', 'src/device/wire.ts', "export const weapp = process.env.TARO_ENV === 'weapp'\n"],
    ['a tappable View with a name', page, view("<View role='button' aria-label='返回' onClick={() => undefined} />")],
    ['hooks and navigation of Taro', page, "import Taro, { useDidShow } from '@tarojs/taro'\nexport function useBack() {\n  useDidShow(() => void Taro.navigateBack())\n}\n"],
  ])('allow %s', async (_, file, code) => {
    expect(await findings(file, code)).toEqual([])
  })
})
