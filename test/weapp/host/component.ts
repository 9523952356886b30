// A page or component of the bundle as miniprogram-simulate's Component() wants it.
import type { Definition, Lifecycle, Registered } from './logicLayer'

export interface SetDataRecord {
  page: string
  keys: number
  bytes: number
  sent: Record<string, unknown>
}

export interface Instance {
  setData: (sent: Record<string, unknown>, done?: () => void) => void
  onLoad?: (query: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
  [member: string]: unknown
}

/** setData crosses to the view as JSON in WeChat, so it does here; what it carried is written down. */
export function recordSetData(instance: Instance, page: string, log: SetDataRecord[]): void {
  const raw = instance.setData.bind(instance)
  instance.setData = (sent, done) => {
    const json = JSON.stringify(sent)
    const copy = JSON.parse(json) as Record<string, unknown>
    log.push({ page, keys: Object.keys(sent).length, bytes: Buffer.byteLength(json), sent: copy })
    raw(JSON.parse(json) as Record<string, unknown>, done)
  }
}

const object = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? { ...value } : {})
const isLifecycle = (value: unknown): value is Lifecycle => typeof value === 'function'
// Taro's own two components share the styles of the page, so their classes carry no prefix.
const sharesStyles = (name: string) => name === 'comp' || name === 'custom-wrapper'

function pageOf(definition: Definition): Definition {
  const members = Object.entries(definition)
  return {
    data: definition.data,
    options: { ...object(definition.options), classPrefix: '' },
    methods: Object.fromEntries(members.filter(([, value]) => isLifecycle(value))),
  }
}

function componentOf(definition: Definition, name: string, log: SetDataRecord[]): Definition {
  const { attached, lifetimes, ...rest } = definition
  const own = object(lifetimes)
  const created = own.created
  const whenAttached = own.attached ?? attached
  return {
    ...rest,
    properties: object(rest.properties),
    methods: object(rest.methods),
    options: { ...object(rest.options), ...(sharesStyles(name) && { classPrefix: '' }) },
    lifetimes: {
      ...own,
      created(this: Instance) {
        recordSetData(this, name, log)
        if (isLifecycle(created)) created.call(this)
      },
      attached(this: Instance) {
        if (isLifecycle(whenAttached)) whenAttached.call(this)
      },
    },
  }
}

export const simulated = ({ isPage, definition }: Registered, name: string, log: SetDataRecord[]): Definition =>
  (isPage ? pageOf(definition) : componentOf(definition, name, log))
