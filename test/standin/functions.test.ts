/** Functions: in this process or their own, with the context of the platform; and the end users of the environment. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { buildSync } from 'esbuild'
import { codeOf, eachTest, messageOf } from './cloud'
import { childFunction } from './functionChild'

const cloud = eachTest()

test('callFunction reaches the handler and gives its answer', async () => {
  cloud().standin.functions.register('add', (event) => { const { a, b } = event as { a: number; b: number }; return { sum: a + b } })
  expect((await cloud().app.callFunction({ name: 'add', data: { a: 1, b: 2 } })).result).toEqual({ sum: 3 })
})

test('without data the event is empty, without an answer the result is null', async () => {
  cloud().standin.functions.register('silent', (event) => { expect(event).toEqual({}) })
  expect((await cloud().app.callFunction({ name: 'silent', data: undefined })).result).toBeNull()
})

test('a function that is not there, that throws, that takes too long', async () => {
  const { functions } = cloud().standin
  functions.register('broken', () => { throw new Error('division by zero') })
  functions.register('slow', () => new Promise(() => undefined), { timeout: 20 })
  const call = (name: string) => cloud().app.callFunction({ name, data: undefined })
  expect(await codeOf(call('never'))).toBe('FUNCTION_NOT_FOUND')
  expect(await codeOf(call('broken'))).toBe('FUNCTIONS_EXECUTE_FAIL')
  expect(await messageOf(call('broken'))).toContain('division by zero')
  expect(await codeOf(call('slow'))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
})

test('the context says who calls, as the SDK reads it', async () => {
  const { functions } = cloud().standin
  functions.register('who', (_event, context) => tcb.getCloudbaseContext(context as never))
  expect(await functions.invoke('who', {}, { openid: 'o1', appid: 'wx1', unionid: 'u1', clientIp: '1.2.3.4' }))
    .toMatchObject({ WX_OPENID: 'o1', WX_APPID: 'wx1', WX_UNIONID: 'u1', WX_CLIENTIP: '1.2.3.4', TCB_SOURCE: 'wx_client' })
  expect(await functions.invoke('who', {}, { source: 'wx_trigger', more: { TRIGGER_SRC: 'timer' } })).toMatchObject({ TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer' })
})

test('two overlapping calls keep their own callers', async () => {
  const { functions } = cloud().standin
  functions.register('who', async (_event, context) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return (tcb.getCloudbaseContext(context as never) as { WX_OPENID?: string }).WX_OPENID
  })
  expect(await Promise.all(['o1', 'o2'].map((openid) => functions.invoke('who', {}, { openid })))).toEqual(['o1', 'o2'])
})

describe('in its own process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'standin-'))
  const file = path.join(folder, 'index.js')
  const sdk = JSON.stringify(createRequire(__filename).resolve('@cloudbase/node-sdk'))
  writeFileSync(file, `let calls = 0
    exports.main = async (event, context) => {
      if (event.die) process.exit(3)
      if (event.throw) throw new Error('no')
      const db = require(${sdk}).init({ env: 'standin', secretId: 'a', secretKey: 'b' }).database()
      if (event.add) await db.collection('things').add(event.add)
      return { calls: ++calls, pid: process.pid, seq: process.env.TCB_SEQID, id: context.request_id }
    }`)
  let stop: () => void = () => undefined
  const child = () => {
    const made = childFunction(file, { TENCENTCLOUD: 'true', SILENCE: 'true', TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud().standin.url }) })
    stop = made.stop
    return made.run
  }
  afterEach(() => stop())
  afterAll(() => rmSync(folder, { recursive: true }))

  test('it speaks to the stand-in through the environment alone, stays warm, and marks its calls', async () => {
    const run = child()
    const { functions, documents, journal } = cloud().standin
    journal.recording = true
    functions.register('child', run)
    const first = await functions.invoke('child', { add: { _id: 'from child' } }) as { calls: number; pid: number; seq: string; id: string }
    const second = await functions.invoke('child', {}) as { calls: number; pid: number }
    expect(first.pid).not.toBe(process.pid)
    expect(second).toMatchObject({ calls: 2, pid: first.pid })
    expect(first.seq).toBe(first.id)
    expect(documents('things')).toEqual([{ _id: 'from child' }])
    expect(journal.entries.find(({ action }) => action === 'database.insertDocument')?.client).toBe(first.id)
  })

  test('what it throws is FUNCTIONS_EXECUTE_FAIL, and so is its death; the next call starts it anew', async () => {
    cloud().standin.functions.register('child', child())
    const call = (data: object) => cloud().app.callFunction({ name: 'child', data })
    expect(await codeOf(call({ throw: true }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await codeOf(call({ die: true }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect((await call({})).result).toMatchObject({ calls: 1 })
  })
})

test('one that is heard, idle or stopped while it starts, keeps nobody from ending', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'standin-'))
  const [built, asked] = [path.join(folder, 'functionChild.cjs'), path.join(folder, 'index.js')]
  buildSync({ entryPoints: [path.join(__dirname, 'functionChild.ts')], outfile: built, bundle: true, platform: 'node', format: 'cjs' })
  writeFileSync(asked, "exports.main = () => { console.log('heard'); return 1 }")
  const using = (last: string) => `const made = require(${JSON.stringify(built)}).childFunction(${JSON.stringify(asked)}, {}, () => undefined); const answer = made.run({}, { request_id: 'a' }); ${last}`
  // It would wait for the child for ever.
  for (const last of ["answer.then(() => console.log('idle'))", "answer.catch(() => console.log('stopped')); setImmediate(made.stop)"]) {
    expect(spawnSync(process.execPath, ['-e', using(last)], { timeout: 25_000, encoding: 'utf8' })).toMatchObject({ status: 0, signal: null, stdout: expect.stringMatching(/^(idle|stopped)\n$/) as unknown })
  }
  rmSync(folder, { recursive: true })
})

test('end users are found by uuid, or by platform and its id', async () => {
  cloud().standin.users.add({ uuid: 'user-1', platform: 'WECHAT-OPEN', platformId: 'p1', nickName: '钱红梅' })
  const auth = cloud().app.auth()
  expect((await auth.getEndUserInfo('user-1')).userInfo).toMatchObject({ nickName: '钱红梅' })
  expect((await auth.queryUserInfo({ platform: 'WECHAT-OPEN', platformId: 'p1' } as never)).userInfo).toMatchObject({ uuid: 'user-1' })
  expect(await codeOf(Promise.resolve(auth.getEndUserInfo('nobody')))).toBe('INVALID_PARAM')
})
