/** How the service worker answers. Pure but for what it is handed, so that it is tested without a browser. */

/** Made by the build: its own hash, and every file that the app needs to open. */
export interface Shell { readonly version: string; readonly files: readonly string[] }

/** The one page behind every printed code's link. */
export const landing = '/s/index.html'
/** What a request is: a page to open, a code's link, a file of the shell, or none of our business. */
export type Sort = 'page' | 'landing' | 'file' | 'pass'

// A name with the content's hash in it: what is kept under it can never be old.
const hashed = /\.[0-9a-f]{8}\.(?:js|css)$/

// What the office says and people's photos are never kept by a cache: they are not for the next person on this phone.
const never = /^\/(?:fn|files|health)(?:\/|$)/

export function sortOf(request: { readonly method: string; readonly mode: string; readonly url: string }, origin: string, shell: Shell): Sort {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== origin || never.test(url.pathname)) return 'pass'
  if (hashed.test(url.pathname) && shell.files.includes(url.pathname)) return 'file'
  if (request.mode !== 'navigate') return 'pass'
  return url.pathname.startsWith('/s/') ? 'landing' : 'page'
}

const prefix = 'shell-'
export const roomOf = (shell: Shell): string => prefix + shell.version
/** Rooms of older builds. */
export const staleRooms = (rooms: readonly string[], shell: Shell): readonly string[] =>
  rooms.filter((room) => room.startsWith(prefix) && room !== roomOf(shell))

/**
 * The page from the network, so that a new build is seen at once; after `patienceMs` or without network the kept one.
 * A kept file needs no network: its name changes with its content.
 */
export async function firstOf<T>(network: Promise<T>, kept: () => Promise<T | undefined>, patience: Promise<void>): Promise<T> {
  const tried = network.then((answer) => ({ answer }), () => undefined)
  const first = await Promise.race([tried, patience.then(() => undefined)])
  return first?.answer ?? (await kept()) ?? network
}
