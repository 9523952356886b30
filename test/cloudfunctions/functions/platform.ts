/**
 * The cloud as far as it can be had on one machine: the built functions, each instance a process of its own with the platform's variables,
 * over the stand-in's database, storage and timer; 云溪 lies in it, made by the same use cases.
 */
import '../../setup/cloud'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import type { Reply } from '@shared/contract/envelope'
import { cloudCollections } from '@office/adapters/cloudbase/store/indexes'
import { cloud, type CloudOffice } from '@office/compose/cloud'
import { settle } from '@office/local/sample/makeSampleCounty'
import { newLogin } from '@office/records/logins'
import { functions, type FunctionName } from '../../../config/functions'
import { childFunction, type ChildFunction } from '../../standin/functionChild'
import type { Caller } from '../../standin/functions'
import { startStandin, type StandIn } from '../../standin/standin'
import { mayWrite } from '../../standin/storageRules'

export const appId = 'wx0123456789abcdef'
const secret = 'a secret of the tests, long enough'
export const dist = path.resolve(__dirname, '../../../dist/cloudfunctions')

/** A phone may create a file below incoming/, once; it may read, change and delete nothing. */
export const createOnly = { read: false, write: false, create: "auth != null && /^incoming\\//.test(resource.path)" }

export interface Platform {
  readonly standin: StandIn
  /** The same office in this process: what a test looks at and prepares with. */
  readonly office: CloudOffice
  /** What the functions and the office wrote. */
  readonly lines: string[]
  /** Binds a WeChat account to a person of the sample, as the office does when it appoints him. */
  bind(openid: string, personId: string): Promise<void>
  /** As the platform calls a function. */
  invoke(name: FunctionName, event: unknown, caller: Caller): Promise<unknown>
  /** As a phone does. */
  call(openid: string, name: FunctionName, event: object): Promise<Reply<unknown>>
  /** Once what the timer does every 15 seconds. */
  tick(): Promise<unknown>
  /** As `wx.cloud.uploadFile` does. @throws where the storage rule refuses. */
  upload(openid: string, cloudPath: string, bytes: Uint8Array): Promise<void>
  /** The next call finds no warm instance. */
  cool(name: FunctionName): void
  close(): Promise<void>
}

/** What the platform and the owner put into a function's environment. */
export const variablesOf = (standin: StandIn): Record<string, string> => ({
  TENCENTCLOUD: 'true', SILENCE: 'true', TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: standin.config.env, TCB_ENV: standin.config.env,
  TENCENTCLOUD_SECRETID: standin.config.secretId, TENCENTCLOUD_SECRETKEY: standin.config.secretKey, TENCENTCLOUD_SESSIONTOKEN: 'session',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: standin.url }), INSTANCE_SECRET: secret, WECHAT_APP_ID: appId, TZ: 'UTC',
})

export const phoneOf = (openid: string): Caller => ({ openid, appid: appId, source: 'wx_client', clientIp: '10.0.0.1' })
export const theTimer: Caller = { source: 'wx_trigger', more: { TRIGGER_SRC: 'timer' } }

export async function openPlatform(): Promise<Platform> {
  // The SDK hangs one listener more on a kept socket with every call.
  EventEmitter.defaultMaxListeners = 0
  const standin = await startStandin({ collections: cloudCollections().map(({ name }) => name), storageRules: createOnly })
  Object.assign(process.env, variablesOf(standin), { TENCENTCLOUD_RUNENV: '' })
  const lines: string[] = []
  const office = cloud({ write: (line) => { lines.push(line) } })
  await settle(office)

  const running = new Map<FunctionName, ChildFunction>()
  const start = (name: FunctionName): ChildFunction => {
    const child = childFunction(path.join(dist, name, 'index.js'), variablesOf(standin), (said) => { lines.push(said) })
    running.set(name, child)
    return child
  }
  for (const { name, timeout, memory } of functions) {
    standin.functions.register(name, (event, context) => (running.get(name) ?? start(name)).run(event, context), { timeout: timeout * 1000, memory })
  }
  const invoke: Platform['invoke'] = (name, event, caller) => standin.functions.invoke(name, event, caller)
  return {
    standin,
    office,
    lines,
    bind: (openid, personId) => office.store.transact((tx) => tx.create('login', newLogin('wechat', office.keys.sign('wechat', openid), personId, null))),
    invoke,
    call: async (openid, name, event) => (await invoke(name, { ...event, userInfo: { openId: openid, appId } }, phoneOf(openid))) as Reply<unknown>,
    tick: () => invoke('courier', { Type: 'Timer', TriggerName: 'courier', Message: '' }, theTimer),
    upload(openid, cloudPath, bytes) {
      if (!mayWrite(standin.storageRules, { openid, loginType: 'WECHAT' }, cloudPath, standin.storage.files.get(cloudPath))) return Promise.reject(new Error('cloud.uploadFile:fail -503002 storage permission denied'))
      standin.storage.put(cloudPath, Buffer.from(bytes), openid)
      return Promise.resolve()
    },
    cool(name) {
      running.get(name)?.stop()
      running.delete(name)
    },
    async close() {
      for (const child of running.values()) child.stop()
      await standin.close()
    },
  }
}
