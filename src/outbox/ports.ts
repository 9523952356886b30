/** What the outbox needs of the world. The phone hands in its devices and the office; tests hand in a world that fails. */
import type { ActionName, Input, Output } from '@shared/contract/actions'
import type { Calling } from '@/api/client'
import type { Ticket } from '@/api/transport'
import type { LastingFiles, LastingRecords } from '@/device/devices'

export interface Ports {
  /** ms since 1970 by the phone's clock */
  now(): number
  randomBytes(length: number): Promise<Uint8Array>
  readonly records: LastingRecords
  readonly files: LastingFiles
  /** Rejects with ProblemError. */
  call<A extends ActionName>(action: A, data: Input<A>, calling: Calling): Promise<Output<A>>
  /** The hash of what arrived, null where the platform does not say. Rejects with ProblemError. */
  sendPhoto(ticket: Ticket, bytes: Uint8Array, path: string | undefined): Promise<string | null>
  /** Runs the work unless another tab is at it. */
  alone(work: () => Promise<void>): Promise<boolean>
  /** Whose the reports of this moment are. */
  who(): Promise<string>
  /** The unit acted for at this moment. */
  as(): string | undefined
  /** Something on the shelf has changed. */
  changed(): void
}
