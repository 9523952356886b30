// The one-way street: pages → api → contract → door → use case → domain, records and ports → adapter.
// A room is a folder (or one file); it imports itself, the rooms it names, and the packages it names.

export interface Room {
  name: string
  /** Tried in the order of the table on the path from the project's top; the first that fits is the file's room. */
  at: RegExp
  rooms: readonly string[]
  /** Rooms of which it may import types alone: nothing of them is bundled with it. */
  types?: readonly string[]
  /** Packages it may import; absent = any. */
  packages?: readonly string[]
  /** Files of this room do not import each other, unless both lie in the same group (the first bracket of `at`). */
  apart?: 'each file' | 'each group'
}

const language = ['domain', 'calendar', 'contract']
// What the office answers is parsed by the office alone; phones know it by its types, so its schemas weigh nothing there.
const rows = ['rows']
const phone = ['components', 'api', 'outbox', 'identity', 'device', 'styles', 'routes', ...language]
const office = [...rows, 'door', 'compose', 'usecases', 'records', 'reactions', 'ports', 'adapter', 'both adapters', 'runtime', 'server']

export const importTable: readonly Room[] = [
  { name: 'calendar', at: /^src\/shared\/domain\/calendar\.ts$/, rooms: ['domain'], packages: ['dayjs'] },
  { name: 'domain', at: /^src\/shared\/domain\//, rooms: ['calendar'], packages: [] },
  { name: 'rows', at: /^src\/shared\/contract\/(?:[^/]+\.rows|actions?|account|board|campaign)\.ts$/, rooms: [...language], packages: ['zod/mini'] },
  { name: 'contract', at: /^src\/shared\/contract\//, rooms: ['domain', 'calendar'], types: rows, packages: ['zod/mini'] },

  { name: 'device', at: /^src\/device\//, rooms: [], packages: ['@tarojs/taro'] },
  { name: 'styles', at: /^src\/styles\//, rooms: [] },
  { name: 'routes', at: /^src\/routes\.ts$/, rooms: [], packages: [] },
  { name: 'components', at: /^src\/components\//, rooms: ['styles', 'domain', 'calendar'] },
  { name: 'api', at: /^src\/api\//, rooms: ['device', ...language], types: rows },
  { name: 'identity', at: /^src\/identity\//, rooms: ['api', 'device', ...language], types: rows },
  { name: 'outbox', at: /^src\/outbox\//, rooms: ['identity', 'api', 'device', ...language], types: rows },
  // One file of at most 20 KB: no framework, no schemas, no page.
  { name: 'landing', at: /^src\/landing\//, rooms: ['outbox', 'identity', 'api', 'device', ...language], types: rows, packages: [] },
  { name: 'pages', at: /^src\/pages\//, rooms: phone, types: rows },
  { name: 'office pages', at: /^src\/office\//, rooms: phone, types: rows },
  { name: 'own pages', at: /^src\/own\//, rooms: ['pages', ...phone], types: rows },
  { name: 'quiz pages', at: /^src\/quiz\//, rooms: phone, types: rows },
  { name: 'app', at: /^src\//, rooms: phone, types: rows },

  { name: 'courier', at: /^cloudfunctions\/courier\//, rooms: ['reactions', 'compose'], packages: [] },
  { name: 'door', at: /^cloudfunctions\/server\/door(?:\.ts$|\/)/, rooms: ['records', 'ports', ...language, ...rows], packages: ['node:crypto', 'zod'] },
  { name: 'compose', at: /^cloudfunctions\/server\/compose(?:\.ts$|\/)/, rooms: [...office, ...language, 'env'] },
  { name: 'usecases', at: /^cloudfunctions\/server\/usecases\//, rooms: ['records', 'ports', ...language, ...rows], packages: [], apart: 'each file' },
  { name: 'records', at: /^cloudfunctions\/server\/records\//, rooms: ['ports', ...language, ...rows], packages: ['node:crypto'] },
  { name: 'reactions', at: /^cloudfunctions\/server\/(?:reactions|jobs)(?:\.ts$|\/)/, rooms: ['usecases', 'records', 'ports', ...language, ...rows], packages: [] },
  { name: 'ports', at: /^cloudfunctions\/server\/ports\//, rooms: [...language, ...rows], packages: [] },
  { name: 'both adapters', at: /^cloudfunctions\/server\/adapters\/(?:rules|images|node|wechat)\//, rooms: ['ports', ...language, ...rows] },
  // What a deploy creates: read by the deploy kit, which knows nothing else of the adapter and loads no SDK.
  { name: 'cloud indexes', at: /^cloudfunctions\/server\/adapters\/cloudbase\/store\/indexes\.ts$/, rooms: ['both adapters', 'ports'], packages: [] },
  { name: 'adapter', at: /^cloudfunctions\/server\/adapters\/([^/]+)\//, rooms: ['both adapters', 'cloud indexes', 'ports', ...language, ...rows], apart: 'each group' },
  { name: 'runtime', at: /^cloudfunctions\/server\/local\//, rooms: [...office, 'doors', 'courier', ...language, 'env'] },
  { name: 'server', at: /^cloudfunctions\/server\//, rooms: [...language, ...rows] },
  { name: 'doors', at: /^cloudfunctions\/([^/]+)\//, rooms: ['door', 'compose', 'usecases', 'contract', ...rows], packages: [], apart: 'each group' },

  { name: 'env', at: /^config\/env\.ts$/, rooms: [], packages: ['node:path'] },
  { name: 'config', at: /^config\//, rooms: ['env', 'routes', 'ports', 'runtime', 'cloud indexes', ...language, ...rows] },
]

// What holds everywhere, whatever the row says.
const calendarOnly = 'dayjs'
const cloudSdk = /^(?:@cloudbase\/|wx-server-sdk(?:\/|$))/
const cloudAdapters = /^cloudfunctions\/server\/adapters\/cloudbase\//

export const roomOf = (file: string): Room | undefined => importTable.find((room) => room.at.test(file))

const groupOf = (room: Room, file: string) => (room.apart === 'each file' ? file : room.at.exec(file)?.[1])

/** Why a file may not import another file of the project; undefined when it may. @param typesOnly nothing of it is left at run time. */
export function fileRefusal(from: string, to: string, typesOnly = false): string | undefined {
  const own = roomOf(from)
  if (!own) return undefined
  const other = roomOf(to)
  if (own.name === other?.name) {
    if (!own.apart || groupOf(own, from) === groupOf(own, to)) return undefined
    return own.name === 'usecases'
      ? 'A use case never imports another use case: a shared step goes to domain or records.'
      : `${own.name}: ${from} may not import its neighbour ${to}.`
  }
  if (other && (own.rooms.includes(other.name) || (typesOnly && own.types?.includes(other.name)))) return undefined
  if (other && own.types?.includes(other.name)) return `${own.name} may import types alone from ${to}: its schemas are not bundled for phones.`
  return `${own.name} may not import ${other?.name ?? to}; it may import: ${own.rooms.join(', ') || 'nothing but itself'}.`
}

/** Why a file may not import a package; undefined when it may. */
export function packageRefusal(from: string, name: string): string | undefined {
  const own = roomOf(from)
  if (!own) return undefined
  if (cloudSdk.test(name) && !cloudAdapters.test(from) && own.name !== 'config') return 'The cloud’s SDK is imported in server/adapters/cloudbase alone.'
  const matches = (allowed: string) => name === allowed || name.startsWith(`${allowed}/`)
  if (own.packages) {
    return own.packages.some(matches) ? undefined : `${own.name} may not import the package ${name}; it may import: ${own.packages.join(', ') || 'none'}.`
  }
  if (name === calendarOnly || name.startsWith(`${calendarOnly}/`)) return 'dayjs is used in src/shared/domain/calendar.ts alone.'
  if (from.startsWith('src/') && (name === 'zod' || name.startsWith('zod/'))) return 'On phones only the contract parses, with zod/mini.'
  if (from.startsWith('src/') && name.startsWith('node:')) return `Phones have no ${name}.`
  return undefined
}
