/** The wire itself: envelope, signature, sockets, counters, and the command that serves it all. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { codeOf, eachTest } from './cloud'
import { startStandin } from './standin'

const cloud = eachTest()
const post = (body: unknown, headers: Record<string, string> = { authorization: 'Bearer x' }) =>
  fetch(cloud().standin.url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })

test('every answer is HTTP 200 with a request id, errors too', async () => {
  const answer = await post({ action: 'database.getDocument', collectionName: 'never' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST', requestId: expect.stringMatching(/^standin-\d+$/) as unknown })
})

test('an unknown action, a body that is no call, a call without a signature', async () => {
  expect(await (await post({ action: 'database.guess' })).json()).toMatchObject({ code: 'INVALID_ACTION' })
  expect(await (await post('<xml/>')).json()).toMatchObject({ code: 'INVALID_PARAM' })
  expect(await (await post({ action: 'database.startTransaction' }, {})).json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})

test('setThrowOnCode(false) hands the answer out instead of throwing', async () => {
  const { setThrowOnCode } = jest.requireActual<{ setThrowOnCode(value: boolean): void }>('@cloudbase/node-sdk/dist/utils/utils')
  setThrowOnCode(false)
  try {
    expect(await cloud().db.collection('never').add({})).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  } finally {
    setThrowOnCode(true)
  }
})

test('TCB_CONTEXT_CNFG redirects an SDK that names no serviceUrl', async () => {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: cloud().standin.url })
  try {
    await tcb.init({ env: 'any', secretId: 'a', secretKey: 'b' }).database().collection('things').add({ _id: 'x' })
  } finally {
    delete process.env.TCB_CONTEXT_CNFG
  }
  expect(cloud().standin.documents('things')).toEqual([{ _id: 'x' }])
})

test('a stand-in that is gone: ECONNREFUSED', async () => {
  const gone = await startStandin({ collections: ['things'] })
  await gone.close()
  expect(await codeOf(tcb.init(gone.config).database().collection('things').get())).toBe('ECONNREFUSED')
})

test('an idle socket is kept longer than the SDK keeps it (4.8 s): it is never ours that closes first', async () => {
  const answer = await post({ action: 'database.startTransaction' })
  expect(Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThanOrEqual(10)
})

test('the journal counts calls per action and collection, and keeps the bodies on demand', async () => {
  const { standin, db } = cloud()
  standin.journal.recording = true
  await db.collection('things').add({ _id: 'x' })
  await codeOf(db.collection('never').get())
  expect(standin.journal.counts()).toEqual({ 'database.insertDocument': 1, 'database.getDocument': 1 })
  expect([standin.journal.count(), standin.journal.count('database.insertDocument', 'things')]).toEqual([2, 1])
  expect(standin.journal.entries.map(({ outcome }) => outcome)).toEqual(['ok', 'DATABASE_COLLECTION_NOT_EXIST'])
  expect(standin.journal.entries[0]?.body).toMatchObject({ data: ['{"_id":"x"}'] })
})

test('a document of more than 16 MB is refused', async () => {
  expect(await codeOf(cloud().db.collection('things').add({ text: 'x'.repeat(16 * 1024 * 1024) }))).toBe('DATABASE_REQUEST_FAILED')
})

test('npm run standin serves, says what to set, obeys orders, and fails a run that fell into the trap', async () => {
  const server = spawn(process.execPath, [createRequire(__filename).resolve('tsx/cli'), path.join(__dirname, 'main.ts'), '--port', '0', '--collections', 'things'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const url = await new Promise<string>((resolve) => server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    const at = /http:\S+\/admin/.exec(said)?.[0]
    if (at !== undefined && said.includes('Ctrl-C')) resolve(at)
  }))
  expect(said).toContain('TENCENTCLOUD=true')
  const order = (body: object) => fetch(url.replace('/admin', '/standin'), { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.json())
  await order({ do: 'createIndex', index: { collection: 'things', keys: { k: 1 }, unique: true } })
  const db = tcb.init({ env: 'e', serviceUrl: url, secretId: 'a', secretKey: 'b' }).database()
  await db.collection('things').add({ _id: 'x', k: 1 })
  expect(await codeOf(db.collection('things').add({ k: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(await order({ do: 'documents', collection: 'things' })).toEqual({ value: [{ _id: 'x', k: 1 }] })
  const tx = await db.startTransaction()
  await tx.collection('things').where({ k: 1 }).update({ n: 1 })
  const code = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  expect(await code).toBe(1)
  expect(said).toContain('without transaction id')
})
