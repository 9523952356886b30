// The browser's own database: bytes and records that outlive the tab. Opened once, again after the browser closes it.
const rooms = ['records', 'files'] as const
export type Room = (typeof rooms)[number]

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('anquanyue', 1)
    request.onupgradeneeded = () => { for (const room of rooms) request.result.createObjectStore(room) }
    request.onsuccess = () => {
      const forget = () => { opening = undefined }
      request.result.onclose = forget
      request.result.onversionchange = () => { request.result.close(); forget() }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  }).catch((reason) => { opening = undefined; throw reason })
  return opening
}

/** Runs one request in a transaction of its own; resolves only when the transaction has committed. */
export async function inRoom<T>(room: Room, mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  return new Promise<T>((resolve, reject) => {
    // strict: the promise 已保存 must survive the battery, where the browser honours it.
    const work = database.transaction(room, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined)
    const request = ask(work.objectStore(room))
    work.oncomplete = () => resolve(request.result)
    work.onerror = work.onabort = () => reject(work.error ?? request.error)
  })
}
