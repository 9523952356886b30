/**
 * The same as a client sees it: a script for the console of WeChat's developer tools, signed in as nobody of importance. It tries to
 * read, add, change and delete in every collection, and to read and overwrite in the storage, and prints what was let through.
 */
import { desired } from '../../config/deploy/desired'

/** Runs on the phone's side: plain, without imports, given `wx`. @returns what was allowed; must be nothing. */
export async function tryEverything(wx: ClientApi, collections: readonly string[]): Promise<string[]> {
  const allowed: string[] = []
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      allowed.push(what)
    } catch (_) {
      // Refused, as it must be.
    }
  }
  const database = wx.cloud.database()
  for (const name of collections) {
    const collection = database.collection(name)
    await attempt(`${name}: read`, () => collection.limit(1).get())
    await attempt(`${name}: add`, () => collection.add({ data: { trial: true } }))
    await attempt(`${name}: change`, () => collection.doc('trial').update({ data: { trial: true } }))
    await attempt(`${name}: delete`, () => collection.doc('trial').remove())
  }
  const file = `${wx.env.USER_DATA_PATH}/trial.txt`
  wx.getFileSystemManager().writeFileSync(file, 'trial', 'utf8')
  for (const at of ['view/trial', 'trial']) await attempt(`storage ${at}: write`, () => wx.cloud.uploadFile({ cloudPath: at, filePath: file }))
  const mine = await wx.cloud.uploadFile({ cloudPath: `incoming/trial-${String(Date.now())}`, filePath: file }).catch(() => undefined)
  // What the client itself has put: read through its id. Removing it again is allowed, it is its own.
  if (mine) {
    await attempt('storage incoming: read', () => wx.cloud.downloadFile({ fileID: mine.fileID }))
    await wx.cloud.deleteFile({ fileList: [mine.fileID] }).catch(() => undefined)
  } else allowed.push('(storage incoming: writing one’s own was refused, photos cannot be sent)')
  return allowed
}

export interface ClientApi {
  readonly env: { readonly USER_DATA_PATH: string }
  getFileSystemManager(): { writeFileSync(path: string, text: string, encoding: 'utf8'): void }
  readonly cloud: {
    database(): { collection(name: string): ClientCollection }
    uploadFile(asked: { cloudPath: string; filePath: string }): Promise<{ readonly fileID: string }>
    downloadFile(asked: { fileID: string }): Promise<unknown>
    deleteFile(asked: { fileList: readonly string[] }): Promise<unknown>
  }
}
interface ClientCollection {
  limit(most: number): { get(): Promise<unknown> }
  add(asked: { data: object }): Promise<unknown>
  doc(id: string): { update(asked: { data: object }): Promise<unknown>; remove(): Promise<unknown> }
}

/** The text to paste. The compiler that runs this command may wrap functions in a helper of its own, which the console does not have. */
export const clientScript = (): string =>
  `;(() => { const __name = (named) => named; return (${tryEverything.toString()})(wx, ${JSON.stringify(desired().collections.map(({ name }) => name))}) })().then((allowed) => console.log(allowed.length ? '必须拒绝却放行 / let through:' : '全部拒绝 / all refused', allowed))`
