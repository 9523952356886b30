/** The certificate drawn off the screen, and a file of it that an Image can show for as long as the page is open. */
import { useEffect, useState } from 'react'
import { encode } from 'uqr'
import type { Certificate } from '@shared/contract/quizCertificate'
import { houseAddress } from '@/device/address'
import { openCanvas } from '@/device/canvas'
import { files } from '@/device/files'
import { drawCertificate, sheet } from './drawing'

/** `none`: this phone cannot draw · `url` is '' where it cannot keep the file to show. */
export type Picture = { readonly state: 'drawing' | 'none' } | { readonly state: 'drawn'; readonly jpeg: Uint8Array; readonly url: string }
const quality = 0.92

async function drawn(certificate: Certificate): Promise<Uint8Array | undefined> {
  const surface = await openCanvas(sheet.width, sheet.height)
  if (!surface) return undefined
  const link = houseAddress(certificate.path)
  drawCertificate(surface.pen, certificate, link === '' ? undefined : encode(link, { ecc: 'M', border: 0 }).data)
  return surface.jpeg(quality)
}
export const fileName = ({ code }: Pick<Certificate, 'code'>): string => `certificate-${code.toLowerCase()}`

export function usePicture(certificate: Certificate | undefined): Picture {
  const [picture, setPicture] = useState<Picture>({ state: 'drawing' })
  useEffect(() => {
    if (!certificate) return undefined
    let open = true
    const name = fileName(certificate)
    const make = async (): Promise<Picture> => {
      const jpeg = await drawn(certificate)
      if (!jpeg) return { state: 'none' }
      const kept = await files.keep(name, jpeg)
      return { state: 'drawn', jpeg, url: kept.ok ? (await files.show(name)) ?? '' : '' }
    }
    void make().catch((): Picture => ({ state: 'none' })).then((made) => { if (open) setPicture(made) })
    return () => {
      open = false
      void files.remove(name)
    }
  }, [certificate])
  return picture
}
