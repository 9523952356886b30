/** WeChat's openapi through the cloud: the JSON path (`wx.api`) and the protobuf path (`wx.openApi`) of wx-server-sdk 4.0.2. */
import { Reader, Writer } from 'protobufjs/minimal'
import type { Handler } from './call'
import { CloudError } from './errors'

/** What a registered API answers: WeChat's JSON, with `errcode` when it refuses, or bytes (a mini-program code). */
export type OpenApiAnswer = Record<string, unknown> | { buffer: Buffer; contentType: string }
export type OpenApi = (data: Record<string, unknown>) => OpenApiAnswer | Promise<OpenApiAnswer>

const isBytes = (answer: OpenApiAnswer): answer is { buffer: Buffer; contentType: string } => Buffer.isBuffer(answer.buffer)

/** KeyValuePair: key = 1, value = 2 (bytes, each a JSON text). */
function readPair(reader: Reader, end: number): [string, unknown] {
  let [key, value] = ['', '']
  while (reader.pos < end) {
    const tag = reader.uint32()
    if (tag >>> 3 === 1) key = reader.string()
    else if (tag >>> 3 === 2) value = Buffer.from(reader.bytes()).toString()
    else reader.skipType(tag & 7)
  }
  return [key, parsed(value)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (_) {
    return text
  }
}

/** CommApiData: openapiData = 2, which holds pairs = 1. */
export function readPairs(bytes: Buffer): Record<string, unknown> {
  const reader = Reader.create(bytes)
  const data: Record<string, unknown> = {}
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if (tag >>> 3 !== 2) { reader.skipType(tag & 7); continue }
    const end = reader.uint32() + reader.pos
    while (reader.pos < end) {
      const inner = reader.uint32()
      if (inner >>> 3 !== 1) { reader.skipType(inner & 7); continue }
      const [key, value] = readPair(reader, reader.uint32() + reader.pos)
      data[key] = value
    }
  }
  return data
}

/** CommOpenApiResp: respData = 1, contentType = 2, errorCode = 3 (the platform's own, e.g. -604101: no permission). */
export function writeAnswer(answer: OpenApiAnswer, errorCode = 0): Buffer {
  const [bytes, type] = isBytes(answer) ? [answer.buffer, answer.contentType] : [Buffer.from(JSON.stringify(answer)), 'application/json']
  return Buffer.from(Writer.create().uint32(10).bytes(bytes).uint32(18).string(type).uint32(24).int32(errorCode).finish())
}

/** The function's config.json does not list the API, or WeChat does not know it yet. */
export const noPermission = -604101

export class OpenApis {
  readonly #known = new Map<string, OpenApi>()

  /** @param name `security.msgSecCheck`, `subscribeMessage.send`, `wxacode.getUnlimited` … */
  register(name: string, answer: OpenApi): void {
    this.#known.set(name, answer)
  }

  readonly handlers: Record<string, Handler> = {
    'wx.api': async ({ body }) => {
      const known = this.#known.get(apiName(body.apiName))
      if (!known) throw new CloudError('OPENAPI_NO_PERMISSION', `errCode: ${noPermission} api unauthorized: ${String(body.apiName)}`)
      const answer = await known(JSON.parse(String(body.requestData || '{}')) as Record<string, unknown>)
      return { data: { responseData: JSON.stringify(isBytes(answer) ? { ...answer, buffer: answer.buffer.toString('base64') } : answer) } }
    },
    'wx.openApi': async ({ body }) => {
      const known = this.#known.get(apiName(body.apiName))
      if (!known) return { raw: writeAnswer({}, noPermission) }
      return { raw: writeAnswer(await known(readPairs(body.requestData as Buffer))) }
    },
    'wx.wxPayApi': async ({ body }) => {
      const known = this.#known.get(apiName(body.apiName))
      if (!known) throw new CloudError('OPENAPI_NO_PERMISSION', `errCode: ${noPermission} api unauthorized: ${String(body.apiName)}`)
      return { raw: Buffer.from(JSON.stringify(await known({ requestData: body.requestData }))) }
    },
  }
}

/** Some callers write the address (`/wxa/…`), some the dotted name. */
const apiName = (name: unknown) => String(name).replace(/^\//, '').replaceAll('/', '.')
