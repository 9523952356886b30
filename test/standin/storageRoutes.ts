/** What is not a call: PUT of the bytes, GET and HEAD of a link, and the client's own upload under the storage rules. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Storage } from './storage'
import { readPath } from './storage'
import type { StorageRules } from './storageRules'
import { allows, mayWrite } from './storageRules'

/** The error face of the object store. The SDK ignores the status of a PUT and reads this body. */
function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const parts = [['Code', code], ['Message', message], ['Resource', '/'], ['RequestId', 'standin-cos'], ['TraceId', 'standin-trace']]
  const xml = `<?xml version='1.0' encoding='utf-8' ?>\n<Error>${parts.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('')}</Error>`
  response.writeHead(status, { 'content-type': 'application/xml', 'x-cos-request-id': 'standin-cos' }).end(xml)
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** `PUT /upload/<path>`: only with the signature that getUploadMetadata gave for this path, and in time. */
export async function receive(storage: Storage, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await readBytes(request)
  const { authorization, 'x-cos-security-token': token, key } = request.headers
  const expires = Number(String(token).split('.')[1])
  if (authorization !== storage.sign('put', path, expires)) return refuse(response, 403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.')
  if (storage.expired(expires)) return refuse(response, 403, 'AccessDenied', 'Request has expired.')
  if (key !== undefined && key !== encodeURIComponent(path)) return refuse(response, 400, 'InvalidArgument', 'The key differs from the path.')
  storage.put(path, bytes)
  response.writeHead(200, { 'x-cos-request-id': 'standin-cos' }).end()
}

/** `GET | HEAD /file/<path>?sign=…&t=…`. */
export function send(storage: Storage, path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
  const expires = Number(query.get('t') ?? NaN)
  if (query.get('sign') !== storage.sign('get', path, expires)) return refuse(response, 403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.')
  if (storage.expired(expires)) return refuse(response, 403, 'AccessDenied', 'Request has expired.')
  const file = storage.files.get(path)
  if (!file) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length, 'x-cos-request-id': 'standin-cos' })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}

/**
 * `PUT | GET | DELETE /client/<path>`: what `wx.cloud.uploadFile` and its kin do, as the person of `x-standin-openid`
 * (absent = not signed in), bound by the storage rules.
 */
export async function asClient(storage: Storage, rules: StorageRules, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const openid = request.headers['x-standin-openid']
  const auth = typeof openid === 'string' ? { openid, loginType: 'WECHAT' } : null
  const found = storage.files.get(readPath(path))
  const bytes = await readBytes(request)
  const denied = () => refuse(response, 403, 'STORAGE_EXCEED_AUTHORITY', 'storage permission denied')
  if (request.method === 'GET') {
    if (!allows(rules.read, auth, { path, openid: found?.owner })) return denied()
    if (!found) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
    response.writeHead(200, { 'content-type': found.type }).end(found.bytes)
    return
  }
  if (!mayWrite(rules, auth, path, found)) return denied()
  if (request.method === 'DELETE') storage.files.delete(path)
  else storage.put(path, bytes, auth?.openid)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ fileID: storage.fileId(path, 'standin') }))
}
