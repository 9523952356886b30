/** What a phone does with a photo: takes it, announces it, sends it. */
import type { Caller } from '@office/ports/caller'
import type { Photo } from '@office/ports/documents'
import type { Office } from '@office/ports/office'
import { lyingKey, sealOf } from '@office/records/photoFiles'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import { report } from '../hazard/county'
import { scene } from './corpus/corpus'
import { jpegBlocks } from './corpus/jpegBlocks'

/** Where the bytes of this photo lie, if its person has sent them. */
export const placeOf = (office: Office, by: Caller, ref: { id: string; sha256: string }): Promise<string | undefined> =>
  lyingKey(office, { id: ref.id, seal: sealOf(office, by.personId, ref) })

let taken = 0
export const photoId = (): string => `photo-${String((taken += 1)).padStart(6, '0')}-0123456789abcdefghij`

/** A photo as the camera made it: with serial number, owner and place in it; different every time. */
export async function takePhoto(width = 320, height = 240): Promise<Buffer> {
  taken += 1
  return jpegBlocks.everything(await scene(width + (taken % 50), height).jpeg().toBuffer(), await scene(16, 16).jpeg().toBuffer())
}

export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}
export const put = (office: Office, ticket: string, bytes: Uint8Array, length: number | null = bytes.length): Promise<{ sha256: string }> =>
  receivePhoto(office, ticket, { length, body: inPieces(bytes) })

export interface Announced {
  readonly ref: { readonly id: string; readonly sha256: string }
  readonly ticket: string
  readonly bytes: Buffer
}
export async function announce(office: Office, by: Caller, bytes: Buffer, purpose: Photo['purpose'] = 'before', id = photoId()): Promise<Announced> {
  const sha256 = office.keys.sha256(bytes)
  const { ticket } = await beginPhoto(office, by, { id, size: bytes.length, sha256, purpose })
  return { ref: { id, sha256 }, ticket, bytes }
}
/** Takes, announces and sends one photo. */
export async function send(office: Office, by: Caller, purpose: Photo['purpose'] = 'before'): Promise<Announced> {
  const announced = await announce(office, by, await takePhoto(), purpose)
  await put(office, announced.ticket, announced.bytes)
  return announced
}
/** Takes a photo, sends it, and reports a hazard with it. */
export async function sendWithReport(office: Office, by: Caller, bytes?: Buffer): Promise<Announced & { readonly reportId: string }> {
  const photo = bytes === undefined ? await send(office, by) : await announce(office, by, bytes)
  if (bytes !== undefined) await put(office, photo.ticket, bytes)
  const { id } = await submitReport(office, by, report({ photos: [photo.ref] }))
  return { ...photo, reportId: id }
}
