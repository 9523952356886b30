// The deployables: one function a door, and the courier behind its timer. Everything that says something of them is made from this
// list: the build's config.json, cloudbaserc.json, the budgets a test holds them to. Sizes are those of the built folder.
import type { Door } from '@shared/contract/action'

export type FunctionName = Door | 'courier' | 'push'
/** What the owner gives each function; config/env.ts reads them. */
export type CloudVariable = 'INSTANCE_SECRET' | 'WECHAT_APP_ID' | 'WECHAT_TEMPLATE_PROGRESS' | 'WECHAT_TEMPLATE_TODO'

export interface Timer {
  readonly name: string
  /** second minute hour day month weekday year, +08:00. One timer a function is all the platform has (W-23). */
  readonly cron: string
}
export interface Budget {
  /** index.js, minified: bytes, and bytes after gzip. */
  readonly script: number
  readonly zipped: number
  /** The whole folder, bytes. */
  readonly folder: number
}
export interface Deployable {
  /** Its folder in cloudfunctions/ and in dist/cloudfunctions/, and the name phones call. */
  readonly name: FunctionName
  /** MB */
  readonly memory: number
  /** Seconds. Below a minute everywhere: the fold counts on every row being written by then (records/foldBuckets.ts). */
  readonly timeout: number
  readonly timer?: Timer
  /** WeChat's own interfaces it may call; WeChat's upload reads them from config.json. */
  readonly openapi: readonly string[]
  readonly variables: readonly CloudVariable[]
  /** Looks at pixels: sharp's WebAssembly build lies beside it. */
  readonly pictures: boolean
  /** Takes questions in and hands them out: the spreadsheet libraries and the shipped bank lie beside it. */
  readonly bank: boolean
  readonly budget: Budget
}

/** The newest runtime the platform lists; it cannot be changed once a function exists. */
export const runtime = 'Nodejs20.19'
export const handler = 'index.main'

const KB = 1000
// Doors that load the cloud's SDK and nothing else heavy (P15).
const light: Budget = { script: 800 * KB, zipped: 220 * KB, folder: 810 * KB }
// The same, with sharp's WebAssembly build beside it, which is read when the first picture comes.
const withPictures: Budget = { ...light, folder: 11_000 * KB }
// And wx-server-sdk, read with the first question to WeChat.
const withWechat: Budget = { ...withPictures, folder: 12_500 * KB }
// A light door that may ask WeChat: its own script stays as light, the SDK lies beside it unread.
const lightWithWechat: Budget = { ...light, folder: 2310 * KB }
// A light door whose spreadsheet libraries (130 KB) and question bank (200 KB) lie beside it unread.
const lightWithBank: Budget = { ...light, folder: 1000 * KB }
const variables: readonly CloudVariable[] = ['INSTANCE_SECRET', 'WECHAT_APP_ID']
// Whoever offers messages and whoever sends them; empty where the mini-program has none.
const withMessages: readonly CloudVariable[] = [...variables, 'WECHAT_TEMPLATE_PROGRESS', 'WECHAT_TEMPLATE_TODO']

const door = (name: Door): Deployable => ({ name, memory: 256, timeout: 20, openapi: [], variables, pictures: false, bank: false, budget: light })

export const functions: readonly Deployable[] = [
  { ...door('account'), variables: withMessages },
  door('hazard'),
  door('campaign'),
  // Makes the mini-program codes of posters, each once.
  { ...door('session'), openapi: ['wxacode.getUnlimited'], budget: lightWithWechat },
  door('quiz'),
  // A sheet of a few hundred questions is read in memory.
  { ...door('bank'), memory: 512, bank: true, budget: lightWithBank },
  door('board'),
  // Masks decode one clean picture of at most 1920 × 1920.
  { ...door('photo'), memory: 512, pictures: true, budget: withPictures },
  // WeChat's verdict on a picture, a few milliseconds of work; WeChat asks again when it is not answered in time.
  { name: 'push', memory: 256, timeout: 10, openapi: [], variables, pictures: false, bank: false, budget: light },
  // Every 15 seconds, as long as a bucket of the fold: five seconds after one has closed it is in the figures, 80 s after its first row (P13:
  // 90 s). Never on the full minute itself, above all not the full hour's, when everybody's timers go off and the platform starts them late
  // (W-23). Minute 0 is not left out: that alone would make the figures two minutes old once an hour.
  // A decoded photo takes up to 120 MB, and the decoder itself about as much.
  { name: 'courier', memory: 1024, timeout: 55, timer: { name: 'courier', cron: '5,20,35,50 * * * * * *' }, openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'security.mediaCheckAsync'], variables: withMessages, pictures: true, bank: false, budget: withWechat },
]
