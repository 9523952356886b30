// The service worker of the H5 build: keeps the shell, so that the report page opens in a cellar without network.
// The build (config/plugins/shellWorker.ts) bundles it and says which files the shell is.
import { firstOf, landing, roomOf, sortOf, staleRooms, type Shell } from './shell'

declare const SHELL: Shell

// The part of the worker's world that is used here; the DOM's own types describe a page, not a worker.
interface Extendable { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Extendable { readonly request: Request; respondWith(answer: Promise<Response>): void }
interface Worker {
  readonly location: { readonly origin: string }
  readonly clients: { claim(): Promise<void> }
  addEventListener(name: 'install' | 'activate', hear: (event: Extendable) => void): void
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void
}
const worker = globalThis as unknown as Worker
const patienceMs = 3000
const patience = () => new Promise<void>((resolve) => { setTimeout(resolve, patienceMs) })
const kept = async (path: string) => (await caches.open(roomOf(SHELL))).match(path)

async function dropStale(): Promise<void> {
  for (const room of staleRooms(await caches.keys(), SHELL)) await caches.delete(room)
}

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(roomOf(SHELL)).then((room) => room.addAll([...SHELL.files])))
})
worker.addEventListener('activate', (event) => {
  event.waitUntil(dropStale().then(() => worker.clients.claim()))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const sort = sortOf(request, worker.location.origin, SHELL)
  if (sort === 'page') event.respondWith(firstOf(fetch(request), () => kept('/index.html'), patience()))
  if (sort === 'landing') event.respondWith(firstOf(fetch(request), () => kept(landing), patience()))
  if (sort === 'file') event.respondWith(kept(new URL(request.url).pathname).then((file) => file ?? fetch(request)))
})
