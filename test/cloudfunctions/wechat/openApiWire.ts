/** How wx-server-sdk carries an openapi call: multipart to the gateway, in it protobuf (CommApiData), back protobuf (CommOpenApiResp). */
import { Reader, Writer } from 'protobufjs/minimal'

const fieldOf = (tag: number): number => tag >>> 3

function pairIn(bytes: Uint8Array): [string, unknown] {
  const reader = Reader.create(bytes)
  let key = ''
  let value: unknown
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (fieldOf(tag) === 1) key = reader.string()
    else if (fieldOf(tag) === 2) value = JSON.parse(Buffer.from(reader.bytes()).toString())
    else reader.skipType(tag & 7)
  }
  return [key, value]
}
function bodyIn(bytes: Uint8Array): Record<string, unknown> {
  const reader = Reader.create(bytes)
  const body: Record<string, unknown> = {}
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (fieldOf(tag) !== 2) { reader.skipType(tag & 7); continue }
    const inner = Reader.create(reader.bytes())
    while (inner.pos < inner.len) {
      const innerTag = inner.uint32()
      if (fieldOf(innerTag) !== 1) { inner.skipType(innerTag & 7); continue }
      const [key, value] = pairIn(inner.bytes())
      body[key] = value
    }
  }
  return body
}

/** The parts of a multipart body by name, as bytes: the SDK sends the protobuf without a file name, and a form reader would take it for text. */
function partsOf(bytes: Uint8Array, contentType: string): Map<string, Buffer> {
  const boundary = `--${/boundary=(.+)$/.exec(contentType)?.[1] ?? ''}`
  const whole = Buffer.from(bytes).toString('latin1')
  const parts = whole.split(boundary).slice(1, -1).map((part) => {
    const head = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.slice(0, head))?.[1] ?? ''
    return [name, Buffer.from(part.slice(head + 4, -2), 'latin1')] as const
  })
  return new Map(parts)
}
export function openApiAsked(bytes: Uint8Array, contentType: string): { apiName: string; body: Record<string, unknown> } {
  const parts = partsOf(bytes, contentType)
  return { apiName: parts.get('apiName')?.toString() ?? '', body: bodyIn(parts.get('requestData') ?? Buffer.alloc(0)) }
}

export function openApiSaid(contentType: string, data: Uint8Array, errorCode = 0): Buffer {
  const writer = Writer.create()
  writer.uint32(10).bytes(data)
  writer.uint32(18).string(contentType)
  if (errorCode !== 0) writer.uint32(24).int32(errorCode)
  return Buffer.from(writer.finish())
}
