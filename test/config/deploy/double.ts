/** The same environment over HTTP, as the official tools speak to it (Tencent Cloud API 3.0: the action in a header, JSON both ways). */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApiError } from './environment'
import type { Environment } from './environment'

export interface Double {
  readonly port: number
  /** Hosts that were spoken to, the platform's and others. */
  readonly hosts: ReadonlySet<string>
  close(): Promise<void>
}

export async function serveEnvironment(environment: Environment): Promise<Double> {
  const hosts = new Set<string>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      hosts.add(String(request.headers['x-real-host'] ?? request.headers.host))
      const action = String(request.headers['x-tc-action'] ?? '')
      const stored = objectStore(request.method ?? '', request.url ?? '', String(request.headers['x-real-host'] ?? ''))
      if (stored !== undefined) {
        response.writeHead(200, { 'content-type': 'application/xml', etag: '"part"' }).end(stored)
        return
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ Response: { RequestId: 'r', ...replyTo(environment, action, Buffer.concat(parts).toString()) } }))
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () => new Promise((resolve) => { server.close(() => { resolve() }); server.closeAllConnections() }),
  }
}

/** The object store's side of an upload in parts; undefined for any other host. */
function objectStore(method: string, url: string, host: string): string | undefined {
  if (!host.includes('.myqcloud.com')) return undefined
  if (method === 'GET') return url.includes('uploadId') ? '<ListPartsResult><IsTruncated>false</IsTruncated></ListPartsResult>' : '<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>'
  if (method === 'POST') return url.includes('uploadId') ? '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>' : '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>'
  return ''
}

function replyTo(environment: Environment, action: string, body: string): object {
  // The CLI also tells its maker which command was run; that is answered and forgotten.
  if (action === '') return {}
  try {
    return environment.answer(action, JSON.parse(body || '{}') as Readonly<Record<string, unknown>>)
  } catch (error) {
    return { Error: { Code: error instanceof ApiError ? error.code : 'InternalError', Message: error instanceof Error ? error.message : '' } }
  }
}
