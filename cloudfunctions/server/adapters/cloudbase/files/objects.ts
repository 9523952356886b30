/**
 * Objects of the cloud's storage by their path. What the SDK's own upload does not do is done here: it looks at no HTTP status, has
 * no time-out, and takes an answer without an error body for success; so the bytes are put by hand, read back, and compared.
 */
import type { Upload } from '../../../ports/files'
import type { CloudStorage, FileAddress } from './sdk'

export interface Objects {
  /** Resolves once these very bytes have been read back. */
  put(path: string, bytes: Uint8Array): Promise<void>
  /** undefined = there is none. */
  open(path: string): Promise<Upload | undefined>
  read(path: string): Promise<Uint8Array | undefined>
  /** What is not there is no error. */
  remove(paths: readonly string[]): Promise<void>
  /** By path, for those that are there. */
  addresses(paths: readonly string[], seconds: number): Promise<ReadonlyMap<string, string>>
}

const patience = 12_000
/** An address of our own is used at once. */
const ownSeconds = 600
/** The server's limit for one call. */
const mostAtOnce = 50
const absent = /^STORAGE_FILE_NO[NT]_?EXIST$/

class StorageFault extends Error {
  override readonly name = 'StorageFault'
}

const parts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, n) => all.slice(n * mostAtOnce, (n + 1) * mostAtOnce))

export function objects(storage: CloudStorage): Objects {
  let learning: Promise<string> | undefined
  // What stands before a path in a file id names the bucket, which only the platform knows.
  const learn = async (): Promise<string> => {
    const path = 'office'
    const { fileId } = (await storage.getUploadMetadata({ cloudPath: path })).data
    return fileId.slice(0, -path.length)
  }
  const prefix = (): Promise<string> => (learning ??= learn().catch((error: unknown) => {
    learning = undefined
    throw error
  }))

  // By the bucket's own address: between it and us a cache might still say that something is not there, or show what is gone.
  const ask = async (paths: readonly string[], seconds: number): Promise<readonly (readonly [string, FileAddress])[]> => {
    const before = await prefix()
    const { fileList } = await storage.getTempFileURL({ fileList: paths.map((path) => ({ fileID: before + path, maxAge: seconds, urlType: 'COS_URL' })) })
    return paths.map((path) => [path, fileList.find(({ fileID }) => fileID === before + path) ?? { code: 'UNANSWERED', fileID: '', tempFileURL: '' }] as const)
  }
  const addressIn = ({ code, tempFileURL }: FileAddress): string | undefined => {
    if (absent.test(code)) return undefined
    if (code !== 'SUCCESS') throw new StorageFault(`no address: ${code}`)
    return tempFileURL
  }

  const open = async (path: string): Promise<Upload | undefined> => {
    const [asked] = await ask([path], ownSeconds)
    const url = asked && addressIn(asked[1])
    if (url === undefined) return undefined
    const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
    if (reply.ok) return { length: lengthOf(reply), body: reply.body ?? nothing() }
    await reply.body?.cancel()
    if (reply.status === 404) return undefined
    throw new StorageFault(`reading answered ${String(reply.status)}`)
  }
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const upload = await open(path)
    if (upload === undefined) return undefined
    const chunks: Uint8Array[] = []
    for await (const chunk of upload.body) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  return {
    open,
    read,
    async put(path, bytes) {
      const { url, token, authorization, cosFileId } = (await storage.getUploadMetadata({ cloudPath: path })).data
      const headers = { Signature: authorization, authorization, 'x-cos-security-token': token, 'x-cos-meta-fileid': cosFileId, key: encodeURIComponent(path) }
      const reply = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes), redirect: 'error', signal: AbortSignal.timeout(patience) })
      const said = await reply.text()
      if (!reply.ok || said.includes('<Error>')) throw new StorageFault(`writing answered ${String(reply.status)}`)
      const there = await read(path)
      if (there === undefined || Buffer.compare(there, bytes) !== 0) throw new StorageFault('what lies there is not what was sent')
    },
    async remove(paths) {
      const before = await prefix()
      for (const part of parts(paths)) {
        const { fileList } = await storage.deleteFile({ fileList: part.map((path) => before + path) })
        const left = fileList.find(({ code }) => code !== 'SUCCESS' && !absent.test(code))
        if (left || fileList.length < part.length) throw new StorageFault(`removing answered ${left?.code ?? 'less than was asked'}`)
      }
    },
    async addresses(paths, seconds) {
      const found = new Map<string, string>()
      for (const part of parts(paths)) {
        for (const [path, answer] of await ask(part, seconds)) {
          const url = addressIn(answer)
          if (url !== undefined) found.set(path, url)
        }
      }
      return found
    },
  }
}

const lengthOf = (reply: Response): number | null => {
  const said = reply.headers.get('content-length')
  return said === null ? null : Number(said)
}
async function* nothing(): AsyncIterable<Uint8Array> {}
