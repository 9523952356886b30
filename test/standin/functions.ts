/** `functions.invokeFunction`: registered handlers, each called with the context the platform would give it. */
import type { Handler } from './call'
import { CloudError, functionFailed, functionMissing, functionTimeout } from './errors'

/** Who calls, as the platform tells a function in its environment. */
export interface Caller {
  openid?: string
  appid?: string
  unionid?: string
  uid?: string
  /** `wx_client`, `wx_client,scf`, `wx_trigger`, `wx_http` … */
  source?: string
  clientIp?: string
  /** More of the environment, e.g. TRIGGER_SRC. */
  more?: Record<string, string>
}

export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: string
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  /** JSON: what `getCloudbaseContext(context)` of the SDK reads. */
  environment: string
}

export type CloudFunction = (event: unknown, context: FunctionContext) => unknown

interface Registered { run: CloudFunction; timeout: number; memory: number }

export class Functions {
  readonly #known = new Map<string, Registered>()
  #count = 0

  /** @param limits timeout in ms (default 20,000) and memory in MB. */
  register(name: string, run: CloudFunction, limits: { timeout?: number; memory?: number } = {}): void {
    this.#known.set(name, { run, timeout: limits.timeout ?? 20_000, memory: limits.memory ?? 256 })
  }

  /** As `wx.cloud.callFunction`, a timer or another function would. @throws CloudError as the platform answers. */
  async invoke(name: string, event: unknown, caller: Caller = {}): Promise<unknown> {
    const known = this.#known.get(name)
    if (!known) throw functionMissing(name)
    const context = this.#context(name, known, caller)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(functionTimeout(known.timeout)), known.timeout) })
    try {
      return await Promise.race([(async () => known.run(event, context))(), late])
    } catch (error) {
      if (error instanceof CloudError) throw error
      throw functionFailed(error instanceof Error ? error.message : String(error))
    } finally {
      clearTimeout(timer)
    }
  }

  readonly handlers: Record<string, Handler> = {
    'functions.invokeFunction': async ({ body }) => {
      const text = String(body.request_data ?? '')
      const event: unknown = text === '' ? {} : JSON.parse(text)
      const result = await this.invoke(String(body.function_name), event, { source: 'scf' })
      return { data: { response_data: JSON.stringify(result ?? null) } }
    },
  }

  #context(name: string, { timeout, memory }: Registered, caller: Caller): FunctionContext {
    this.#count += 1
    const environment = Object.fromEntries(Object.entries({
      WX_OPENID: caller.openid, WX_APPID: caller.appid, WX_UNIONID: caller.unionid, WX_CLIENTIP: caller.clientIp,
      TCB_UUID: caller.uid, TCB_SOURCE: caller.source ?? (caller.openid === undefined ? '' : 'wx_client'), ...caller.more,
    }).filter(([, value]) => value !== undefined))
    const keys = Object.keys(environment)
    const listed = { WX_CONTEXT_KEYS: keys.filter((key) => key.startsWith('WX_')).join(','), TCB_CONTEXT_KEYS: keys.filter((key) => key.startsWith('TCB_')).join(',') }
    return {
      request_id: `standin-${this.#count}`, function_name: name, function_version: '$LATEST', namespace: 'standin',
      memory_limit_in_mb: memory, time_limit_in_ms: timeout, environment: JSON.stringify({ ...environment, ...listed }),
    }
  }
}
