/** Files through the SDK: up in chunks, down by links that run out, the object store's own error face, rules for clients. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { ReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { codeOf, eachTest, until } from './cloud'

const cloud = eachTest({ storageRules: { read: false, create: "auth != null && /^incoming\\//.test(resource.path)", write: false } })
const up = async (cloudPath: string, bytes: Buffer | ReadStream) => (await cloud().app.uploadFile({ cloudPath, fileContent: bytes })).fileID
const link = async (fileID: string, maxAge = 60) => (await cloud().app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]!

test('an upload is stored byte for byte, and downloaded so', async () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, n) => n % 251))
  const folder = mkdtempSync(path.join(tmpdir(), 'standin-'))
  writeFileSync(path.join(folder, 'a.jpg'), bytes)
  const fileID = await up('photos/a.jpg', createReadStream(path.join(folder, 'a.jpg'), { highWaterMark: 7_000 }))
  rmSync(folder, { recursive: true })
  expect(fileID).toMatch(/^cloud:\/\/standin\..+\/photos\/a\.jpg$/)
  expect(bytes.equals((await cloud().app.downloadFile({ fileID } as never)).fileContent as Buffer)).toBe(true)
})

test('a second upload to the same path replaces the first: functions are bound by no rule', async () => {
  const fileID = await up('x.txt', Buffer.from('one'))
  await up('x.txt', Buffer.from('two'))
  expect(String((await cloud().app.downloadFile({ fileID } as never)).fileContent)).toBe('two')
})

test('Chinese names travel', async () => {
  const fileID = await up('照片/消防 通道.jpg', Buffer.from('x'))
  expect(String((await cloud().app.downloadFile({ fileID } as never)).fileContent)).toBe('x')
  expect(String((await cloud().app.downloadFile({ fileID, urlType: 'COS_URL' } as never)).fileContent)).toBe('x')
})

test('a link works until its age has passed', async () => {
  const { tempFileURL } = await link(await up('a.txt', Buffer.from('x')), 60)
  expect((await fetch(tempFileURL)).status).toBe(200)
  cloud().standin.clock.advance(61_000)
  const late = await fetch(tempFileURL)
  expect(late.status).toBe(403)
  expect(await late.text()).toContain('<Code>AccessDenied</Code>')
})

test('a link opens only its own file', async () => {
  await up('b.txt', Buffer.from('secret'))
  const { tempFileURL } = await link(await up('a.txt', Buffer.from('x')))
  const other = await fetch(tempFileURL.replace('a.txt', 'b.txt'))
  expect([other.status, (await other.text()).includes('SignatureDoesNotMatch')]).toEqual([403, true])
})

test('HEAD tells size and type, as getFileInfo reads them', async () => {
  const fileID = await up('a.jpg', Buffer.alloc(123))
  const { fileList: [info] } = await cloud().app.getFileInfo({ fileList: [fileID] }) as unknown as { fileList: { size: number; mime: string }[] }
  expect(info).toMatchObject({ size: 123, mime: 'image/jpeg' })
})

test('a file that is not there: STORAGE_FILE_NONEXIST', async () => {
  const fileID = 'cloud://standin.7374-standin/none.txt'
  expect((await link(fileID)).code).toBe('STORAGE_FILE_NONEXIST')
  expect(await codeOf(cloud().app.downloadFile({ fileID } as never))).toBe('STORAGE_FILE_NONEXIST')
})

test('a file that is gone since the link was made: STORAGE_REQUEST_FAIL', async () => {
  const fileID = await up('a.txt', Buffer.from('x'))
  const { faults, storage } = cloud().standin
  faults.add({ fault: { kind: 'delay', ms: 100 }, action: 'storage.get' })
  const loading = codeOf(cloud().app.downloadFile({ fileID } as never))
  await until(() => faults.struck.length === 1)
  storage.files.delete('a.txt')
  expect(await loading).toBe('STORAGE_REQUEST_FAIL')
})

test('deleteFile answers for each file', async () => {
  const fileID = await up('a.txt', Buffer.from('x'))
  const { fileList } = await cloud().app.deleteFile({ fileList: [fileID, fileID] })
  expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST'])
  expect(cloud().standin.storage.files.size).toBe(0)
})

test('more than 50 files in one call are refused', async () => {
  const fileList = Array.from({ length: 51 }, (_, n) => `cloud://standin.7374-standin/${n}`)
  expect(await codeOf(cloud().app.deleteFile({ fileList }))).toBe('INVALID_PARAM')
  expect(await codeOf(cloud().app.getTempFileURL({ fileList }))).toBe('INVALID_PARAM')
})

test('copyFile copies, keeps what is there when told so, and can take the original away', async () => {
  await up('a/x.txt', Buffer.from('one'))
  await up('b/x.txt', Buffer.from('two'))
  const copy = (from: string, to: string, more: object) => cloud().app.copyFile({ fileList: [{ srcPath: from, dstPath: to, ...more }] })
  expect((await copy('a/x.txt', 'c/x.txt', {})).fileList[0]).toMatchObject({ fileId: expect.stringContaining('c/x.txt') as unknown })
  expect((await copy('a/x.txt', 'b/x.txt', { overwrite: false })).fileList[0]?.code).toBe('STORAGE_FILE_EXIST')
  await copy('a/x.txt', 'd/x.txt', { removeOriginal: true })
  expect([...cloud().standin.storage.files.keys()].sort()).toEqual(['b/x.txt', 'c/x.txt', 'd/x.txt'])
  expect((await copy('a/x.txt', 'e/x.txt', {})).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
})

test('an upload whose time has passed, or whose signature is wrong, gets the XML that the SDK reads', async () => {
  const { data } = await cloud().app.getUploadMetadata({ cloudPath: 'a.txt' }) as { data: { url: string; token: string; authorization: string } }
  const put = (authorization: string) => fetch(data.url, { method: 'PUT', body: 'x', headers: { authorization, 'x-cos-security-token': data.token } }).then((answer) => answer.text())
  expect(await put('forged')).toContain('SignatureDoesNotMatch')
  cloud().standin.clock.advance(901_000)
  expect(await put(data.authorization)).toContain('AccessDenied')
  expect(cloud().standin.storage.files.size).toBe(0)
})

test('an upload can be cut after the bytes have arrived', async () => {
  cloud().standin.faults.add({ fault: { kind: 'cut', when: 'after' }, action: 'storage.put' })
  expect(await codeOf(up('a.txt', Buffer.from('x')))).toBe('ECONNRESET')
  expect(cloud().standin.storage.files.get('a.txt')?.bytes.toString()).toBe('x')
})

describe('a client, bound by the rules', () => {
  const client = (method: string, path: string, openid?: string, body?: string) =>
    fetch(`${cloud().standin.storage.origin}/client/${path}`, { method, body, headers: openid === undefined ? {} : { 'x-standin-openid': openid } }).then(({ status }) => status)

  test('creates in incoming/ alone, and only when signed in', async () => {
    expect(await client('PUT', 'incoming/t1', 'o1', 'x')).toBe(200)
    expect(await client('PUT', 'clean/t1', 'o1', 'x')).toBe(403)
    expect(await client('PUT', 'incoming/t2', undefined, 'x')).toBe(403)
    expect([...cloud().standin.storage.files.keys()]).toEqual(['incoming/t1'])
  })

  test('neither overwrites, nor deletes, nor reads what it made', async () => {
    await client('PUT', 'incoming/t1', 'o1', 'x')
    expect(await client('PUT', 'incoming/t1', 'o1', 'y')).toBe(403)
    expect(await client('DELETE', 'incoming/t1', 'o1')).toBe(403)
    expect(await client('GET', 'incoming/t1', 'o1')).toBe(403)
    expect(cloud().standin.storage.files.get('incoming/t1')?.bytes.toString()).toBe('x')
  })

  test('with the owner\'s rule only the owner may write what lies there', async () => {
    Object.assign(cloud().standin.storageRules, { create: undefined, write: 'resource.openid == auth.openid', read: true })
    expect(await client('PUT', 'own.txt', 'o1', 'x')).toBe(200)
    expect(await client('PUT', 'own.txt', 'o2', 'y')).toBe(403)
    expect(await client('PUT', 'own.txt', 'o1', 'z')).toBe(200)
    expect(await client('GET', 'own.txt')).toBe(200)
  })
})
