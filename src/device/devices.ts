/**
 * What a phone can do for us. Each device is two files side by side, `<thing>.weapp.ts` and `<thing>.h5.ts`,
 * held to one shape by the types here; the build takes the one of its target. What a person may refuse or a
 * phone may lack is an outcome, never an exception: in production H5 builds an unsupported Taro API resolves
 * as if it had worked, so H5 files speak to the browser itself.
 */

/** Why a device gave nothing. Each word is a code of the problem catalogue, which has the sentence for people. */
export type Lack =
  | 'privacy_refused' // the person did not agree to the privacy guide (W-01)
  | 'position_refused' // the person or the system keeps the position
  | 'position_unknown' // asked and got none in time
  | 'scan_unsupported'
  | 'code_unknown' // a code was scanned that is not ours to read
  | 'photo_format' // HEIC or anything the phone cannot decode
  | 'photo_lost' // the file is no longer on this phone
  | 'phone_full' // no room left to keep it (W-15)
  | 'not_on_this_phone' // this kind of phone cannot
  | 'album_refused' // saving into the album was not allowed
  | 'camera_refused' // neither camera nor album may be opened

export type Got<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: Lack | 'cancelled' }

/** A JPEG made small, with nothing in it but the picture: re-encoding drops EXIF and position. */
export interface SmallPhoto {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
export interface ChooseRequest {
  readonly from: 'camera' | 'album' | 'both'
  /** At most this many, 1–9. */
  readonly count: number
}
/** Each picture chosen, as a small photo or with the reason why not; `cancelled` = nothing was chosen. */
export type ChoosePhotos = (request: ChooseRequest) => Promise<Got<{ photos: readonly Got<{ photo: SmallPhoto }>[] }>>
/** A kept photo with lines in its corner (time, place; never a name); undefined where this phone cannot draw them. `path`: see LastingFiles. */
export type PrintOnPhoto = (bytes: Uint8Array, path: string | undefined, lines: readonly string[]) => Promise<SmallPhoto | undefined>

/** Bytes that must outlive the app: one file a name, names are ours ([0-9a-z-]). */
export interface LastingFiles {
  /** Durable before it says ok. */
  keep(name: string, bytes: Uint8Array): Promise<Got<object>>
  read(name: string): Promise<Uint8Array | undefined>
  remove(name: string): Promise<void>
  names(): Promise<readonly string[]>
  /** An address an Image can show; undefined when the file is gone. */
  show(name: string): Promise<string | undefined>
  /** The file's own path where the platform's uploader wants one; undefined in a browser. */
  pathOf(name: string): string | undefined
}
/** Small JSON records that must outlive the app. Never loses an old value to a failed new one. */
export interface LastingRecords {
  set(key: string, value: unknown): Promise<Got<object>>
  get(key: string): Promise<unknown>
  /** What `turn` makes of what is there, in one piece: another tab writes before or after. undefined leaves it as it is. */
  change(key: string, turn: (there: unknown) => unknown): Promise<Got<object>>
  remove(key: string): Promise<void>
  keys(prefix: string): Promise<readonly string[]>
}
/** metres; wgs84 from browsers, gcj02 from WeChat. */
export interface Position { readonly lng: number; readonly lat: number; readonly accuracy: number; readonly system: 'wgs84' | 'gcj02' }
export type FindPosition = () => Promise<Got<{ position: Position }>>
/** Where it is already allowed and quickly told, else null: never asks anybody, never keeps anybody waiting. */
export type KnownPosition = () => Promise<Position | null>
/** The person points at the place on the platform's own map. */
export type PickPosition = (start?: Position) => Promise<Got<{ position: Position; words: string }>>
/** What stands in a scanned code, undecoded. */
export type Scan = () => Promise<Got<{ content: string }>>
export type Dial = (number: string) => Promise<Got<object>>
export type CopyText = (text: string) => Promise<Got<object>>
export type PrintPage = () => Promise<Got<object>>
/** A key pressed outside every field; true = taken. The answer ends it. */
export type OnKey = (act: (key: string) => boolean) => () => void
/** Scrolls an element of the page into sight, as little as possible. */
export type Reveal = (id: string) => void
/** Puts the keyboard on the first thing inside that can be pressed. */
export type StepInto = (id: string) => void
/** The screen stays on until the answer is called. */
export type StayAwake = () => () => void
/** Calls back when the app is looked at again or no longer; the answer ends it. */
export type OnLooking = (back: (looking: boolean) => void) => () => void
/** A file the person chooses, whole; names end in one of `endings`. */
export type PickFile = (endings: readonly string[]) => Promise<Got<{ name: string; bytes: Uint8Array }>>
export type SaveFile = (bytes: Uint8Array, name: string) => Promise<Got<object>>
export type SaveImage = (bytes: Uint8Array, name: string) => Promise<Got<object>>

/** One request over the air. `text` is whatever came back, JSON or a captive portal's page. */
export type Exchange = { readonly ok: true; readonly status: number; readonly text: string } | { readonly ok: false; readonly why: 'offline' | 'timeout' }
export interface Wire {
  readonly client: 'weapp' | 'h5'
  /** POST of JSON text. */
  post(url: string, body: string, headers: Readonly<Record<string, string>>, timeoutMs: number): Promise<Exchange>
  /** PUT of raw bytes. */
  put(url: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>, timeoutMs: number): Promise<Exchange>
}
export type CallCloud = (name: string, request: object, timeoutMs: number) => Promise<{ readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly why: 'offline' | 'timeout' }>
/** Into the cloud's storage, where the rule lets a phone create only. */
export type UploadCloud = (cloudPath: string, filePath: string) => Promise<boolean>
/** WeChat's own window of messages; the templates that were accepted. Call it within a tap, before anything is awaited. */
export type AskMessages = (templateIds: readonly string[]) => Promise<readonly string[]>
/** WeChat waits for an answer to its privacy question; exactly one of the two is called. */
export interface ConsentAsk { agree(buttonId: string): void; refuse(): void }
