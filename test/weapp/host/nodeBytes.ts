// jsdom runs in a world of its own, whose byte arrays sharp, SQLite and Buffer do not know. The office in this process
// needs Node's, and what a Node program has besides.
import { Blob } from 'node:buffer'
import { TextDecoder, TextEncoder } from 'node:util'
import { setImmediate } from 'node:timers'
import { deserialize, serialize } from 'node:v8'

const nodeBytes = Object.getPrototypeOf(Buffer.prototype) as { constructor: unknown }

const structuredClone = (value: unknown): unknown => deserialize(serialize(value))

export function speakNode(): void {
  Object.assign(globalThis, { Uint8Array: nodeBytes.constructor, ArrayBuffer: Buffer.alloc(8192).buffer.constructor, Blob, TextDecoder, TextEncoder, setImmediate, structuredClone })
}
speakNode()
