/** What an office is for a schedule: how to reach it, and what is true in it. */
import type { Reached } from './handset'
import { FakeOffice, hashOf } from './office'

export interface Reality {
  readonly office: Reached
  /** ms since 1970 */
  readonly startsAt: number
  /** How many reports it has. */
  reports(): Promise<number>
  textOf(reportId: string): Promise<string | undefined>
  /** Of the very bytes it has. */
  photoHash(photoId: string): Promise<string | undefined>
  /** A case that the person of this phone may mend on the spot. */
  newCase(): Promise<{ readonly id: string; readonly version: number }>
  /** Each of those cases was decided exactly once. */
  decidedOnce(): Promise<boolean>
}

export function fakeReality(): Reality {
  const office = new FakeOffice()
  return {
    office,
    startsAt: 1_780_000_000_000,
    reports: async () => office.reports.size,
    textOf: async (id) => office.reports.get(id)?.text,
    photoHash: async (id) => { const bytes = office.photos.get(id)?.bytes; return bytes && hashOf(bytes) },
    async newCase() {
      const id = `case-${String(office.cases.size + 1)}`
      office.cases.set(id, { version: 3, afterPhotos: [], fixed: 0 })
      return { id, version: 3 }
    },
    decidedOnce: async () => [...office.cases.values()].every((one) => one.fixed === 1),
  }
}
