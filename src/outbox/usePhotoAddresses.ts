import { useEffect, useState } from 'react'
import { files } from '@/device/files'

/** localPath → an address an Image can show, for photos on this phone. Missing until read, and for files that are gone. */
export function usePhotoAddresses(localPaths: readonly string[]): Readonly<Record<string, string>> {
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({})
  const wanted = localPaths.filter(Boolean).join(' ')
  useEffect(() => {
    let here = true
    const names = wanted === '' ? [] : wanted.split(' ')
    void Promise.all(names.map(async (name) => [name, await files.show(name)] as const)).then((pairs) => {
      if (here) setShown(Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)))
    })
    return () => { here = false }
  }, [wanted])
  return shown
}
