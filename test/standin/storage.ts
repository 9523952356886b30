/** Files and the `storage.*` actions: upload metadata, links that run out, delete and copy in batches. */
import { createHmac, randomBytes } from 'node:crypto'
import type { Call, Handler } from './call'
import type { StandInClock } from './clock'
import { isPlain } from './ejson'
import { fileMissing, invalidParam } from './errors'

export interface StoredFile { bytes: Buffer; type: string; owner?: string }

/** Files per delete, copy or link call. */
const batchLimit = 50
/** Seconds a link lives when the caller names no age: a day. */
const dayLink = 86_400
/** Seconds in which an upload must begin. */
const uploadLife = 900

const types: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', pdf: 'application/pdf', txt: 'text/plain', json: 'application/json', csv: 'text/csv' }
export const typeOf = (path: string) => types[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'

/** The bucket's name within the environment's file ids. */
const bucket = '7374-standin'

export class Storage {
  readonly files = new Map<string, StoredFile>()
  #secret = randomBytes(32)
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin = ''

  constructor(private readonly clock: StandInClock) {}

  fileId = (path: string, env: string) => `cloud://${env}.${bucket}/${path}`
  pathOf = (fileId: unknown) => /^cloud:\/\/[^/]+\/(.+)$/.exec(String(fileId))?.[1] ?? ''

  put(path: string, bytes: Buffer, owner?: string): void {
    this.files.set(path, { bytes, type: typeOf(path), owner: owner ?? this.files.get(path)?.owner })
  }

  readonly handlers: Record<string, Handler> = {
    'storage.getUploadMetadata': ({ body }) => {
      const path = readPath(body.path)
      const expires = this.#seconds() + uploadLife
      return { data: {
        url: `${this.origin}/upload/${encodeURI(path)}`, token: `token.${expires}`, authorization: this.sign('put', path, expires),
        fileId: this.fileId(path, envOf(body)), cosFileId: this.sign('id', path, 0).slice(0, 40),
      } }
    },
    'storage.batchGetDownloadUrl': (call) => ({ data: { download_list: batch(call.body.file_list).map((file) => this.#link(file)) } }),
    'storage.batchDeleteFile': ({ body }) => ({ data: { delete_list: batch(body.fileid_list).map((fileID) => (
      { fileID, code: this.files.delete(this.pathOf(fileID)) ? 'SUCCESS' : fileMissing }
    )) } }),
    'storage.batchCopyFile': (call) => ({ data: { copy_list: batch(call.body.file_list).map((file) => this.#copy(call, file)) } }),
  }

  sign(use: 'get' | 'put' | 'id', path: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(`${use}:${path}:${expires}`).digest('hex')
  }

  expired(expires: number): boolean {
    return !Number.isFinite(expires) || this.#seconds() > expires
  }

  #seconds = () => Math.floor(this.clock.now() / 1000)

  #link(file: unknown): Record<string, unknown> {
    if (!isPlain(file)) throw invalidParam('file_list holds objects')
    const { fileid: fileID, max_age: age, url_type: kind } = file
    const path = this.pathOf(fileID)
    if (!this.files.has(path)) return { code: fileMissing, fileID, tempFileURL: '' }
    const expires = this.#seconds() + (typeof age === 'number' && age > 0 ? age : dayLink)
    // The SDK encodes the address itself, except for COS_URL.
    const place = kind === 'COS_URL' ? encodeURI(path) : path
    return { code: 'SUCCESS', fileID, tempFileURL: `${this.origin}/file/${place}?sign=${this.sign('get', path, expires)}&t=${expires}` }
  }

  #copy({ body }: Call, file: unknown): Record<string, unknown> {
    if (!isPlain(file)) throw invalidParam('file_list holds objects')
    const [from, to] = [readPath(file.src_path), readPath(file.dst_path)]
    const found = this.files.get(from)
    if (!found) return { code: fileMissing, message: 'the source does not exist' }
    if (file.overwrite === false && this.files.has(to)) return { code: 'STORAGE_FILE_EXIST', message: 'the target exists' }
    this.files.set(to, { ...found })
    if (file.remove_original === true) this.files.delete(from)
    return { fileId: this.fileId(to, envOf(body)) }
  }
}

const envOf = (body: Record<string, unknown>) => (typeof body.envName === 'string' && body.envName !== '' ? body.envName : 'standin')

function batch(list: unknown): unknown[] {
  if (!Array.isArray(list) || list.length === 0) throw invalidParam('the list of files is empty')
  if (list.length > batchLimit) throw invalidParam(`the list of files exceeds ${batchLimit}`)
  return list
}

export function readPath(value: unknown): string {
  const path = typeof value === 'string' ? value.replace(/^\/+/, '') : ''
  if (path === '' || Buffer.byteLength(path) > 850 || path.split('/').includes('..')) throw invalidParam(`not a path: ${String(value)}`)
  return path
}
