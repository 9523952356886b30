/**
 * Who invokes a cloud function, as the platform says it of this very call. Nothing else is looked at: what stands in the event may be
 * written by anybody (T-01), and the variables of the process may be those of the call before.
 */
export interface Invocation {
  /** '' = WeChat names nobody, or not for this mini-program, or another function speaks for somebody. */
  readonly openid: string
  /** '' where the platform does not say. */
  readonly address: string
  /** True for the platform's own timer. */
  readonly timer: boolean
  /** True where WeChat itself hands over one of its events (message push to a function). */
  readonly pushed: boolean
  /** How long the platform lets this call run, in milliseconds. */
  readonly lifetime: number
}
type Variables = Readonly<Record<string, unknown>>

/** A phone, or the developer's own one in WeChat's tools: both are named by WeChat itself. */
const phones = ['wx_client', 'wx_devtools']
const timers = ['wx_trigger']
/**
 * WeChat's page on pushes to functions names no source for them: none, or one it does not know. Whoever else may call has a name of his own:
 * a phone, a timer, the HTTP interface, a payment, another function (getWXContext's list).
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudservice/wxcloud/guide/functions/openapi.html
 */
const pushes = ['', 'wx_unknown']
/** The platform's shortest default. */
const shortestLife = 3_000

const isRecord = (value: unknown): value is Variables => typeof value === 'object' && value !== null && !Array.isArray(value)
const textIn = (variables: Variables, name: string): string => {
  const value = variables[name]
  return typeof value === 'string' ? value : ''
}

/** `K=V;K=V`, as older runtimes write it. */
const pairsIn = (text: string): Variables => Object.fromEntries(text.split(';').flatMap((pair) => {
  const at = pair.indexOf('=')
  return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : []
}))
function jsonIn(text: string): Variables {
  try {
    const read: unknown = JSON.parse(text)
    return isRecord(read) ? read : {}
  } catch {
    return {}
  }
}
/** The variables of this call; undefined where the context carries none at all. What it carries and cannot be read names nobody. */
function variablesOf(context: Variables): Variables | undefined {
  const { environment, environ } = context
  if (typeof environment === 'string' && environment !== '') return jsonIn(environment)
  return typeof environ === 'string' && environ !== '' ? pairsIn(environ) : undefined
}

/**
 * @param context the second argument of `main`. @param process the variables of the process: read only where the context has none of its own.
 * @param appId the mini-program this office serves.
 */
export function invocationOf(context: unknown, process: () => Variables, appId: string): Invocation {
  const given = isRecord(context) ? context : {}
  const variables = variablesOf(given) ?? process()
  const source = textIn(variables, 'TCB_SOURCE').split(',').at(-1)?.trim() ?? ''
  const openid = textIn(variables, 'WX_OPENID')
  const ours = appId !== '' && textIn(variables, 'WX_APPID') === appId
  const byTimer = textIn(variables, 'TRIGGER_SRC') === 'timer'
  const lifetime = Number(given.time_limit_in_ms)
  return {
    openid: phones.includes(source) && ours ? openid : '',
    address: textIn(variables, 'WX_CLIENTIP'),
    timer: openid === '' && (byTimer || timers.includes(source)),
    pushed: ours && !byTimer && pushes.includes(textIn(variables, 'TCB_SOURCE').trim()),
    lifetime: Number.isFinite(lifetime) && lifetime > 0 ? lifetime : shortestLife,
  }
}
