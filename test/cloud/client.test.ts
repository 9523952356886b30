/** T-31: the script a client runs finds every door that stands open, and none where the rules are the repository's. */
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { cloudOf } from '../../config/deploy/cloud'
import { runCommand } from '../../config/deploy/runCommand'
import { desired, storageRule } from '../../config/deploy/desired'
import { Environment } from '../config/deploy/environment'
import { managerOf } from '../config/deploy/managerOf'
import { mayWrite, allows } from '../standin/storageRules'
import type { ClientApi } from './clientTrial'
import { clientScript, tryEverything } from './clientTrial'
import { openDoors } from './rules'

const names = desired().collections.map(({ name }) => name)
const me = { openid: 'o-1', loginType: 'WECHAT' }

/** A phone's side of an environment: `open` collections let everything through, the storage keeps `rules`. */
function phone(open: readonly string[] = [], rules = storageRule): ClientApi & { files: Map<string, string> } {
  const files = new Map<string, string>()
  const gate = async (name: string): Promise<unknown> => { if (!open.includes(name)) throw new Error('-502003 database permission denied'); return {} }
  const allowed = async <T>(ok: boolean, value: T): Promise<T> => { if (!ok) throw new Error('STORAGE_EXCEED_AUTHORITY'); return value }
  return {
    files,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync: () => undefined }),
    cloud: {
      database: () => ({ collection: (name) => ({ limit: () => ({ get: () => gate(name) }), add: () => gate(name), doc: () => ({ update: () => gate(name), remove: () => gate(name) }) }) }),
      uploadFile: async ({ cloudPath }) => {
        const answer = await allowed(mayWrite(rules, me, cloudPath, undefined), { fileID: cloudPath })
        files.set(cloudPath, me.openid)
        return answer
      },
      downloadFile: ({ fileID }) => allowed(allows(rules.read, me, { path: fileID, openid: files.get(fileID) }), {}),
      deleteFile: async ({ fileList }) => { for (const at of fileList) files.delete(at) },
    },
  }
}

test('under the deployed rules nothing is let through, and its own file is taken away again', async () => {
  const wx = phone()
  expect(await tryEverything(wx, names)).toEqual([])
  expect(wx.files.size).toBe(0)
})

test('one open collection is found, with everything it lets through', async () => {
  expect(await tryEverything(phone(['report']), names)).toEqual(['report: read', 'report: add', 'report: change', 'report: delete'])
})

test('a storage that everybody may read or write is found', async () => {
  expect(await tryEverything(phone([], { read: true, write: true }), names)).toEqual(['storage view/trial: write', 'storage trial: write', 'storage incoming: read'])
})

test('a storage that refuses photos is found too', async () => {
  expect((await tryEverything(phone([], { read: false, write: false }), names)).join()).toContain('photos cannot be sent')
})

test('the script as the command prints it runs where there is nothing but wx', async () => {
  const { output } = await runCommand(process.execPath, ['--import', 'tsx', path.join(__dirname, 'main.ts'), '--client'], { cwd: process.cwd(), show: false })
  const said: unknown[][] = []
  await (runInNewContext(output.replace(/^;/, '').trim(), { wx: phone(['report']), console: { log: (...words: unknown[]) => said.push(words) } }) as Promise<void>)
  expect(JSON.stringify(said)).toBe(JSON.stringify([['必须拒绝却放行 / let through:', ['report: read', 'report: add', 'report: change', 'report: delete']]]))
})

test('the script to paste is plain and asks after every collection', () => {
  const script = clientScript()
  for (const name of names) expect(script).toContain(`"${name}"`)
  expect(() => new Function('wx', script)).not.toThrow()
  expect(script).not.toMatch(/\b(?:require|import)\b/)
})

test('the owner’s side: a missing or open collection and another storage rule are named (T-31)', async () => {
  const environment = new Environment('env-1')
  const cloud = cloudOf(managerOf(environment), 'env-1')
  for (const name of names) {
    await cloud.createCollection(name)
    await cloud.closeCollection(name)
  }
  await cloud.setStorageRule(storageRule)
  expect(await openDoors(cloud)).toEqual([])
  environment.collections.get('report')!.acl = 'READONLY'
  environment.collections.delete('unit')
  environment.storage = { AclTag: 'PRIVATE' }
  expect([...(await openDoors(cloud))].sort()).toEqual(['collection report is READONLY', 'collection unit is missing', 'the storage rule is not the one of the repository'])
})
