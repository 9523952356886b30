/** A phone as seen from the wire: kept-alive connections, the envelope, a bearer token. */
import { Agent, request } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export function send(port: number, method: string, path: string, body: Buffer | string = '', headers: OutgoingHttpHeaders = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${method} ${path}: ${String(response.statusCode)} ${text.slice(0, 200)}`))
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** One signed-in person: calls an action and gives its value. */
export interface Signed {
  readonly id: string
  call(action: string, data: unknown): Promise<Record<string, unknown>>
  put(path: string, bytes: Buffer): Promise<void>
}
const valueOf = (text: string): Record<string, unknown> => (JSON.parse(text) as { value: Record<string, unknown> }).value

/** A member of the sample, acting for his first unit. */
export const signIn = (port: number, person: string): Promise<Signed> => enter(port, 'account.enterSample', { person })
/** A resident: the random number of his phone is all there is. */
export const onPhone = (port: number, device: string): Promise<Signed> => enter(port, 'account.enterDevice', { device })

async function enter(port: number, action: string, data: object): Promise<Signed> {
  const seat: { token?: string; as?: string } = {}
  const call = async (action: string, data: unknown): Promise<Record<string, unknown>> => {
    const headers = { 'content-type': 'application/json', 'x-client': 'weapp', ...(seat.token === undefined ? {} : { authorization: `Bearer ${seat.token}` }) }
    return valueOf(await send(port, 'POST', `/fn/${action.split('.')[0] ?? ''}`, JSON.stringify({ action, data, v: 1, ...(seat.as === undefined ? {} : { as: seat.as }) }), headers))
  }
  const entered = await call(action, data)
  seat.token = String(entered['token'])
  const me = entered['me'] as { personId: string; posts: { unit: { id: string } }[] }
  const unit = me.posts[0]?.unit.id
  if (unit !== undefined) seat.as = unit
  return { id: me.personId, call, put: async (path, bytes) => { await send(port, 'PUT', path, bytes, { authorization: `Bearer ${seat.token}` }) } }
}
