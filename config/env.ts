// The one reader of the environment. A variable that is not read here does nothing.
import path from 'node:path'

export type Variables = Readonly<Record<string, string | undefined>>

export interface ServerEnv {
  production: boolean
  host: string
  port: number
  dataDir: string
  /** The address people type and codes carry. */
  publicOrigin: string
  /** Sample county and signing in as its people. */
  sample: boolean
  instanceSecret: string
  /** The mini-program this office belongs to; undefined = none. */
  wechat: WechatEnv | undefined
  /** Its message templates by purpose: id, and which field of it says what. */
  templates: Record<string, MessageTemplateEnv>
  /** How much one person or address may ask; switched off only for measuring. */
  rateLimits: boolean
  /** Proxies of one's own before the server; 0 = whoever is on the wire is who asks. */
  trustedProxy: number
}

export interface WechatEnv {
  appId: string
  appSecret: string
  /** WeChat's own address; another one only for a test double on this machine. */
  origin: string
  /** Signs what WeChat pushes to /wechat/push; undefined = nothing is taken. */
  pushToken: string | undefined
}

export interface MessageTemplateEnv {
  templateId: string
  fields: Record<string, 'title' | 'number' | 'time'>
}

/** What a cloud function is given; where the database is and who calls comes from the platform. */
export interface CloudEnv {
  instanceSecret: string
  /** The one mini-program whose people it knows. */
  wechatAppId: string
  /** As on one machine. */
  templates: Record<string, MessageTemplateEnv>
}

export interface BuildEnv {
  target: string
  apiBase: string
  /** The site of the plain links in printed codes, for a mini-program that lives in the cloud; otherwise where the office answers. */
  linkOrigin: string
  /** Where the development server of H5 passes its calls on to. */
  officePort: number
  /** Where that development server itself listens. */
  pagesPort: number
  ci: boolean
}

export interface BrowserEnv {
  /** Where Chromium may be, the one to be taken first in front. */
  chromiumPaths: readonly string[]
  ci: boolean
}

/** A wrong variable: one sentence for the person who starts the server. */
export class EnvError extends Error {
  constructor(variable: string, chinese: string, english: string) {
    super(`${variable}：${chinese} / ${english}`)
    this.name = 'EnvError'
  }
}

/** Stands for "none given": outside production the server then makes its own, once, in the data folder. */
export const placeholderSecret = 'not-a-secret-for-trying-out-on-one-machine'
const shortestSecret = 32

const given = (vars: Variables, name: string): string | undefined => vars[name]?.trim() || undefined

function readSwitch(vars: Variables, name: string, otherwise: boolean): boolean {
  const value = given(vars, name)
  if (value === undefined) return otherwise
  if (value === '1') return true
  if (value === '0') return false
  throw new EnvError(name, '只能写 1（开）或 0（关）', 'write 1 (on) or 0 (off)')
}

function readPort(vars: Variables, name: string, otherwise: string): number {
  const value = given(vars, name) ?? otherwise
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65535) return port
  throw new EnvError(name, '端口应为 0 到 65535 的整数', 'the port is a whole number from 0 to 65535')
}

function readProxies(vars: Variables): number {
  const value = given(vars, 'TRUSTED_PROXY') ?? '0'
  if (/^[0-9]$/.test(value)) return Number(value)
  throw new EnvError('TRUSTED_PROXY', '应为 0 到 9 的整数：前面有几层反向代理', 'a whole number from 0 to 9: the proxies before the server')
}

function readMode(vars: Variables): boolean {
  const mode = given(vars, 'NODE_ENV') ?? 'development'
  if (mode === 'production') return true
  if (mode === 'development' || mode === 'test') return false
  throw new EnvError('NODE_ENV', '只能是 production、development 或 test', 'use production, development or test')
}

function readSecret(vars: Variables, production: boolean): string {
  const secret = given(vars, 'INSTANCE_SECRET') ?? placeholderSecret
  if (production && secret === placeholderSecret) {
    throw new EnvError('INSTANCE_SECRET', '正式运行必须自设密钥', 'a production start needs a secret of its own')
  }
  if (secret.length < shortestSecret) {
    throw new EnvError('INSTANCE_SECRET', `密钥至少 ${shortestSecret} 个字符`, `the secret needs at least ${shortestSecret} characters`)
  }
  return secret
}

function readOrigin(vars: Variables, fallback: string): string {
  const origin = given(vars, 'PUBLIC_ORIGIN') ?? fallback
  if (/^https?:\/\/[^/\s?#]+$/.test(origin)) return origin
  throw new EnvError('PUBLIC_ORIGIN', '应形如 https://example.gov.cn，末尾不带斜杠', 'write it like https://example.gov.cn, without a trailing slash')
}

function readWechat(vars: Variables, production: boolean): WechatEnv | undefined {
  const appId = given(vars, 'WECHAT_APP_ID')
  const appSecret = given(vars, 'WECHAT_APP_SECRET')
  if (appId === undefined && appSecret === undefined) return undefined
  if (appId === undefined) throw new EnvError('WECHAT_APP_ID', '有密钥就要有小程序的 AppID', 'a secret needs the app id it belongs to')
  if (appSecret === undefined) throw new EnvError('WECHAT_APP_SECRET', '有 AppID 就要有它的密钥', 'an app id needs its secret')
  const origin = given(vars, 'WECHAT_ORIGIN') ?? 'https://api.weixin.qq.com'
  if (!/^https:\/\/[^/\s?#]+$/.test(origin) && (production || !/^http:\/\/127\.0\.0\.1:\d+$/.test(origin))) {
    throw new EnvError('WECHAT_ORIGIN', '应形如 https://api.weixin.qq.com，末尾不带斜杠', 'write it like https://api.weixin.qq.com, without a trailing slash')
  }
  const pushToken = given(vars, 'WECHAT_PUSH_TOKEN')
  if (pushToken !== undefined && !/^[0-9A-Za-z]{3,32}$/.test(pushToken)) {
    throw new EnvError('WECHAT_PUSH_TOKEN', '应为 3 到 32 位字母或数字，与小程序后台所填的一致', 'three to thirty-two letters or digits, the same as entered at WeChat')
  }
  return { appId, appSecret, origin, pushToken }
}

const templatePurposes = { progress: 'WECHAT_TEMPLATE_PROGRESS', todo: 'WECHAT_TEMPLATE_TODO' } as const

/** `<template id>;<field>=<title|number|time>;…`, the fields as WeChat names them. */
function readTemplate(vars: Variables, name: string): MessageTemplateEnv | undefined {
  const value = given(vars, name)
  if (value === undefined) return undefined
  const [templateId = '', ...pairs] = value.split(';').map((part) => part.trim())
  const fields = pairs.map((pair) => /^((?:thing|character_string|time)\d{1,2})=(title|number|time)$/.exec(pair))
  if (!/^[\w-]{20,64}$/.test(templateId) || fields.length === 0 || fields.includes(null)) {
    throw new EnvError(name, '应形如 模板ID;thing1=title;time2=time;character_string3=number', 'write it like TEMPLATE_ID;thing1=title;time2=time;character_string3=number')
  }
  return { templateId, fields: Object.fromEntries(fields.map((found) => [found?.[1], found?.[2]])) as MessageTemplateEnv['fields'] }
}
function readTemplates(vars: Variables): Record<string, MessageTemplateEnv> {
  const all = Object.entries(templatePurposes).flatMap(([purpose, name]) => {
    const template = readTemplate(vars, name)
    return template ? [[purpose, template] as const] : []
  })
  return Object.fromEntries(all)
}

export function readServerEnv(vars: Variables = process.env): ServerEnv {
  const production = readMode(vars)
  const sample = readSwitch(vars, 'SAMPLE', !production)
  if (production && sample) {
    throw new EnvError('SAMPLE', '正式运行不能打开样例登录', 'sample sign-in cannot be on in production')
  }
  const rateLimits = readSwitch(vars, 'RATE_LIMITS', true)
  if (production && !rateLimits) {
    throw new EnvError('RATE_LIMITS', '正式运行不能关闭访问频率限制', 'rate limits cannot be off in production')
  }
  const host = given(vars, 'HOST') ?? '127.0.0.1'
  const port = readPort(vars, 'PORT', '5160')
  return {
    production,
    host,
    port,
    dataDir: path.resolve(given(vars, 'DATA_DIR') ?? '.data'),
    publicOrigin: readOrigin(vars, `http://${host}:${port}`),
    sample,
    instanceSecret: readSecret(vars, production),
    wechat: readWechat(vars, production),
    templates: readTemplates(vars),
    rateLimits,
    trustedProxy: readProxies(vars),
  }
}

/** @throws EnvError: a function without a secret of its own, or that would believe any mini-program, does not start (T-33). */
export function readCloudEnv(vars: Variables = process.env): CloudEnv {
  const wechatAppId = given(vars, 'WECHAT_APP_ID') ?? ''
  if (!/^wx[0-9a-f]{16}$/.test(wechatAppId)) {
    throw new EnvError('WECHAT_APP_ID', '应为小程序的 AppID，形如 wx 加 16 位字符', 'the app id of the mini-program: wx and 16 characters')
  }
  return { instanceSecret: readSecret(vars, true), wechatAppId, templates: readTemplates(vars) }
}

/** The variables of the process as they are now: what older runtimes of the cloud say of a call, for the call that is running. */
export const processVariables = (): Variables => process.env

export function readBuildEnv(vars: Variables = process.env): BuildEnv {
  return {
    target: given(vars, 'TARO_ENV') ?? 'weapp',
    apiBase: given(vars, 'API_BASE') ?? '',
    linkOrigin: given(vars, 'LINK_ORIGIN') ?? given(vars, 'API_BASE') ?? '',
    officePort: readPort(vars, 'PORT', '5160'),
    pagesPort: readPort(vars, 'PAGES_PORT', '10086'),
    ci: vars.CI === 'true',
  }
}

/** What the office of `npm run dev` is run with: people come by the address of the pages. */
export function developVariables(vars: Variables = process.env): Variables {
  return { PUBLIC_ORIGIN: `http://127.0.0.1:${readBuildEnv(vars).pagesPort}`, ...vars }
}

/** What a builder is run with: always the production build, whatever the terminal says. */
export function builderVariables(vars: Variables = process.env): Variables {
  return { ...vars, NODE_ENV: 'production' }
}

/** Debian's Chromium without windows does a third less work for the same pages than the whole one. */
const chromiumPaths = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

export function readBrowserEnv(vars: Variables = process.env): BrowserEnv {
  const own = given(vars, 'CHROMIUM_PATH')
  return { chromiumPaths: own === undefined ? chromiumPaths : [own], ci: vars.CI === 'true' }
}

/** What the deploy hands on to the tools it runs, and where it looks for the owner's values when no file is named. */
export function shellVariables(vars: Variables = process.env): Variables {
  return { ...vars }
}
