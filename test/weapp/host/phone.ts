// A phone as the bundle finds it: storage, files, camera and network that outlive the app. `open` gives the wx of one
// run; `kill` ends it as a system does, without a word: nothing of that run is answered or kept any more.
import { randomBytes } from 'node:crypto'
import type { CallOptions, Stubs, WxFunction } from './wx'
import { answer, refuse } from './wx'

export interface Cloud {
  /** The event of one call; resolves with the envelope. */
  callFunction: (name: string, event: object) => Promise<unknown>
  uploadFile: (cloudPath: string, bytes: Uint8Array) => Promise<void>
}
interface Picture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}
interface Image {
  onload: () => void
  src: string
}

const folder = 'wxfile://usr'
/** What answers at once and changes nothing may still be asked by code that does not know its run is over. */
const isRead = (name: string) => /^get.*Sync$|^getFileSystemManager$/.test(name)
const refused = (name: string, why: string): Promise<never> => Promise.reject(new Error(`${name}:fail ${why}`))
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

export class Phone {
  online = true
  readonly storage = new Map<string, unknown>()
  readonly files = new Map<string, Uint8Array>()
  /** What lies in the album, in the order it is chosen. */
  readonly album: Picture[] = []
  /** Pictures it was given to keep, and files that went into a chat, by name. */
  readonly saved = new Map<string, Uint8Array>()
  readonly shared = new Map<string, Uint8Array>()
  /** Files that lie in a chat, in the order they are chosen. */
  readonly chat: SentFile[] = []
  private alive = { yes: false }
  private networkListeners: ((network: { isConnected: boolean }) => void)[] = []

  constructor(private readonly cloud: Cloud) {}

  /** The wx of a fresh run of the app. */
  open(): Stubs {
    this.kill()
    const run = { yes: true }
    this.alive = run
    const living = (functions: Readonly<Record<string, WxFunction>>) => Object.fromEntries(Object.entries(functions).map(([name, does]) =>
      [name, (...args: never[]) => (run.yes || isRead(name) ? does(...args) : new Promise(() => undefined))]))
    return {
      ...living({ ...this.keeping(), ...this.camera(), ...this.leaving(), ...this.chatting(), ...this.surroundings() }),
      cloud: living(this.clouded()),
      env: { USER_DATA_PATH: folder },
    }
  }

  kill(): void {
    this.alive.yes = false
    this.networkListeners = []
    for (const name of this.files.keys()) if (!name.startsWith(folder)) this.files.delete(name)
  }

  setOnline(online: boolean): void {
    this.online = online
    for (const listener of this.networkListeners) listener({ isConnected: online })
  }

  /** Photos that stay on the phone when the app ends. */
  get kept(): readonly string[] {
    return [...this.files.keys()].filter((name) => name.startsWith(folder))
  }

  private keeping(): Record<string, WxFunction> {
    const { storage } = this
    const keep = (key: string, data: unknown) => { storage.set(key, JSON.parse(JSON.stringify(data))) }
    return {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: keep,
      removeStorageSync: (key: string) => { storage.delete(key) },
      getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
      getStorage: (options: CallOptions) =>
        (storage.has(String(options.key)) ? answer('getStorage', options, { data: storage.get(String(options.key)) }) : refuse('getStorage', options, 'data not found')),
      setStorage: (options: CallOptions) => { keep(String(options.key), options.data); return answer('setStorage', options) },
      removeStorage: (options: CallOptions) => { storage.delete(String(options.key)); return answer('removeStorage', options) },
      getFileSystemManager: () => this.fileSystem(),
    }
  }

  private fileSystem(): Record<string, WxFunction> {
    const { files } = this
    const run = this.alive
    const there = (path: unknown) => run.yes && files.has(String(path))
    return {
      writeFile: (options: CallOptions) => {
        if (!run.yes) return
        files.set(String(options.filePath), new Uint8Array(options.data as ArrayBuffer).slice())
        void answer('writeFile', options)
      },
      readFile: (options: CallOptions) => {
        const bytes = there(options.filePath) ? files.get(String(options.filePath)) : undefined
        if (bytes) void answer('readFile', options, { data: bufferOf(bytes) })
        else if (run.yes) refuse('readFile', options, 'no such file or directory')
      },
      rename: (options: CallOptions) => {
        const bytes = there(options.oldPath) ? files.get(String(options.oldPath)) : undefined
        if (!bytes) return refuse('rename', options, 'no such file or directory')
        files.delete(String(options.oldPath))
        files.set(String(options.newPath), bytes)
        void answer('rename', options)
      },
      unlink: (options: CallOptions) => {
        if (!there(options.filePath)) return refuse('unlink', options, 'no such file or directory')
        files.delete(String(options.filePath))
        void answer('unlink', options)
      },
      readdir: (options: CallOptions) => { if (run.yes) void answer('readdir', options, { files: this.kept.map((name) => name.slice(folder.length + 1)) }) },
    }
  }

  private temporary(bytes: Uint8Array): string {
    const name = `wxfile://tmp_${randomBytes(6).toString('hex')}.jpg`
    this.files.set(name, bytes)
    return name
  }

  private camera(): Record<string, WxFunction> {
    const measures = new Map<string, Picture>()
    return {
      chooseMedia: (options: CallOptions) => {
        const chosen = this.album.splice(0, Number(options.count))
        if (chosen.length === 0) return refuse('chooseMedia', options, 'cancel')
        const tempFiles = chosen.map((picture) => {
          const tempFilePath = this.temporary(picture.bytes)
          measures.set(tempFilePath, picture)
          return { tempFilePath, size: picture.bytes.length, fileType: 'image' }
        })
        return answer('chooseMedia', options, { tempFiles, type: 'image' })
      },
      getImageInfo: (options: CallOptions) => {
        const picture = measures.get(String(options.src))
        return picture ? answer('getImageInfo', options, { width: picture.width, height: picture.height, type: 'jpeg' }) : refuse('getImageInfo', options, 'file not found')
      },
      // What is drawn stays what it was: a canvas of this phone knows no pixels, only which picture lies on it, or which words.
      createOffscreenCanvas: () => {
        const canvas = { drawn: '', words: '' }
        const pen = {
          fillRect: () => undefined, fillText: (text: string) => { canvas.words += text }, measureText: (text: string) => ({ width: text.length * 40 }),
          drawImage: (image: Image) => { canvas.drawn = image.src },
        }
        const createImage = (): Image => {
          const image: Image = { onload: () => undefined, src: '' }
          setTimeout(() => { image.onload() })
          return image
        }
        return Object.assign(canvas, { getContext: () => pen, createImage })
      },
      canvasToTempFilePath: (options: CallOptions) => {
        const { drawn, words } = options.canvas as { drawn: string; words: string }
        const bytes = this.files.get(drawn) ?? (words === '' ? undefined : Uint8Array.from([0xff, 0xd8, ...Buffer.from(words), 0xff, 0xd9]))
        return bytes ? answer('canvasToTempFilePath', options, { tempFilePath: this.temporary(bytes) }) : refuse('canvasToTempFilePath', options, 'nothing drawn')
      },
    }
  }

  /** What leaves the app: into the album, into a chat. */
  private leaving(): Record<string, WxFunction> {
    const take = (name: string, into: Map<string, Uint8Array>) => (options: CallOptions) => {
      const path = String(options.filePath)
      const bytes = this.files.get(path)
      if (!bytes) return refuse(name, options, 'file not found')
      into.set(String(options.fileName ?? path.slice(path.lastIndexOf('/') + 1)), bytes)
      return answer(name, options)
    }
    return { saveImageToPhotosAlbum: take('saveImageToPhotosAlbum', this.saved), shareFileMessage: take('shareFileMessage', this.shared) }
  }

  /** Files that others have sent. */
  private chatting(): Record<string, WxFunction> {
    return {
      chooseMessageFile: (options: CallOptions) => {
        const fits = ({ name }: SentFile) => (options.extension as string[]).some((ending) => name.endsWith(`.${ending}`))
        const at = this.chat.findIndex(fits)
        const [file] = at < 0 ? [] : this.chat.splice(at, 1)
        if (!file) return refuse('chooseMessageFile', options, 'cancel')
        return answer('chooseMessageFile', options, { tempFiles: [{ path: this.temporary(file.bytes), name: file.name, size: file.bytes.length, type: 'file' }] })
      },
    }
  }

  /** Network, chance, and a position that its owner has refused. */
  private surroundings(): Record<string, WxFunction> {
    return {
      getNetworkType: (options: CallOptions) => answer('getNetworkType', options, { networkType: this.online ? 'wifi' : 'none' }),
      onNetworkStatusChange: (listener: (network: { isConnected: boolean }) => void) => { this.networkListeners.push(listener) },
      getRandomValues: (options: CallOptions) => answer('getRandomValues', options, { randomValues: bufferOf(randomBytes(Number(options.length))) }),
      getLocation: (options: CallOptions) => refuse('getLocation', options, 'auth deny'),
    }
  }

  private clouded(): Record<string, WxFunction> {
    return {
      callFunction: async ({ name, data }: { name: string; data: object }) => {
        if (!this.online) return refused('cloud.callFunction', 'request:fail')
        return { errMsg: 'cloud.callFunction:ok', result: await this.cloud.callFunction(name, JSON.parse(JSON.stringify(data)) as object) }
      },
      uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
        const bytes = this.files.get(filePath)
        if (!this.online || !bytes) return refused('cloud.uploadFile', 'request:fail')
        await this.cloud.uploadFile(cloudPath, bytes)
        return { errMsg: 'cloud.uploadFile:ok', fileID: `cloud://office/${cloudPath}` }
      },
    }
  }
}
