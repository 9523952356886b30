/** A fresh stand-in for each test, and the real SDK that speaks to it over loopback. */
import tcb from '@cloudbase/node-sdk'
import type { StandIn, StandInOptions } from './standin'
import { startStandin } from './standin'

export type App = ReturnType<typeof tcb.init>
export type Db = ReturnType<App['database']>
export interface Cloud { standin: StandIn; app: App; db: Db; _: Db['command'] }

/** No test waits for so long; a machine that has other work may. Milliseconds. */
const slowMachine = 60_000

/** Waits for what must come, without a guess at how long it takes. */
export async function until(come: () => boolean): Promise<void> {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 1))
}

export async function openCloud(options: StandInOptions = {}): Promise<Cloud> {
  const standin = await startStandin(options)
  const app = tcb.init(standin.config)
  const db = app.database()
  return { standin, app, db, _: db.command }
}

/** @returns the cloud of the test that runs; it is closed after it, and the run must have been clean. */
export function eachTest(options: StandInOptions = {}): () => Cloud {
  jest.setTimeout(slowMachine)
  let cloud: Cloud | undefined
  beforeEach(async () => { cloud = await openCloud({ collections: ['things'], ...options }) })
  afterEach(() => cloud?.standin.close())
  return () => {
    if (!cloud) throw new Error('the cloud is open only while a test runs')
    return cloud
  }
}

/** `doc().create()`: in the SDK, not in its types. */
export const create = (reference: unknown, content: object): Promise<{ id: string }> => (reference as { create(content: object): Promise<{ id: string }> }).create(content)

/** A transaction as the SDK's types leave it: untyped. */
export type Tx = Awaited<ReturnType<Db['startTransaction']>>

/** The code of the error that the SDK throws; `none` when it throws nothing. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
    return 'none'
  } catch (error) {
    return (error as { code?: unknown }).code ?? (error as Error).name
  }
}

export async function messageOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
