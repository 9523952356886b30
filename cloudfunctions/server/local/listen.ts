/** Opens the port, with limits that a slow or silent caller cannot stretch (T-40). */
import { createServer, type Server } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { app } from './http/app'
import { RefusedStart, systemCode } from './refusedStart'

const second = 1000
/** A photo of 3 MB from a basement may take two minutes; a header never does. */
const patience = { headersTimeout: 10 * second, requestTimeout: 120 * second, keepAliveTimeout: 65 * second, connectionsCheckingInterval: 2 * second, maxHeaderSize: 16 * 1024 }

export interface Listening {
  readonly port: number
  /** Answers what has begun, refuses what comes later. */
  close(): Promise<void>
}

/** @throws RefusedStart when the port is taken or may not be used. */
export async function listen(house: ReturnType<typeof app>, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: house.fetch, createServer, serverOptions: patience }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => { reject(inWords(error, host, port)) })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, close: () => end(server) }
}

/** Refuses a taken port before anything long is begun. @throws RefusedStart */
export async function refuseTakenPort(host: string, port: number, variable = 'PORT'): Promise<void> {
  const probe = createProbe()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => { reject(inWords(error, host, port, variable)) })
    probe.listen(port, host, () => { probe.close(() => { resolve() }) })
  })
}

const graceful = 5 * second
const end = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => { server.closeAllConnections() }, graceful)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })

function inWords(cause: Error, host: string, port: number, variable = 'PORT'): Error {
  const code = systemCode(cause)
  const options = { cause }
  if (code === 'EADDRINUSE') return new RefusedStart(`端口 ${String(port)} 已被占用，请先关掉另一个程序，或换一个端口（${variable}）`, `port ${String(port)} is in use: stop the other program or choose another port (${variable})`, options)
  if (code === 'EACCES') return new RefusedStart(`不允许使用端口 ${String(port)}，请换一个（${variable}）`, `port ${String(port)} may not be used: choose another (${variable})`, options)
  return new RefusedStart(`地址 ${host} 不能使用，请检查 HOST`, `the address ${host} cannot be used: check HOST`, options)
}
