/** `POST /standin` with `{ "do": … }`: what a test in another process asks of the stand-in. */
import { isPlain } from './ejson'
import type { IndexDefinition } from './database'
import { invalidParam } from './errors'
import type { FaultRule } from './faults'
import type { Route } from './server'
import type { StandIn } from './standin'
import { readBytes } from './storageRoutes'

type Order = Record<string, unknown>
const orders: Record<string, (standin: StandIn, order: Order) => unknown> = {
  createCollection: (standin, { name }) => standin.createCollection(String(name)),
  createIndex: (standin, { index }) => standin.createIndex(index as IndexDefinition),
  duplicateFace: (standin, { face }) => standin.setDuplicateFace(face === 'E11000' ? 'E11000' : 'documented'),
  advance: (standin, { ms }) => standin.clock.advance(Number(ms)),
  fault: (standin, { rule }) => void standin.faults.add(rule as FaultRule),
  clearFaults: (standin) => standin.faults.clear(),
  counts: (standin) => standin.journal.counts(),
  documents: (standin, { collection }) => standin.documents(String(collection)),
  violations: (standin) => standin.violations,
}

export const controlRoute = (standin: () => StandIn): Route => ({
  method: /^POST$/, at: /^\/standin$/, action: 'standin.control',
  serve: async (_path, _query, request, response) => {
    const order: unknown = JSON.parse((await readBytes(request)).toString())
    const run = isPlain(order) ? orders[String(order.do)] : undefined
    if (!run) throw invalidParam(`do must be one of ${Object.keys(orders).join(', ')}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value: run(standin(), order as Order) ?? null }))
  },
})
