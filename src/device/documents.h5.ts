import type { PickFile, SaveFile } from './devices'

// Older browsers do not say that the picker was closed without a choice: the page only has the focus again.
const slowestMs = 10_000

/** One file from this computer or phone. */
export const pickFile: PickFile = async (endings) => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = endings.map((ending) => `.${ending}`).join(',')
  input.style.display = 'none'
  document.body.appendChild(input)
  const file = await new Promise<File | undefined>((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const closed = () => { timer ??= setTimeout(() => end(undefined), slowestMs) }
    const end = (chosen: File | undefined) => {
      window.removeEventListener('focus', closed)
      clearTimeout(timer)
      input.remove()
      resolve(chosen)
    }
    window.addEventListener('focus', closed)
    input.addEventListener('change', () => end(input.files?.[0]))
    input.addEventListener('cancel', () => end(undefined))
    input.click()
  })
  if (!file) return { ok: false, why: 'cancelled' }
  try {
    return { ok: true, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { ok: false, why: 'not_on_this_phone' }
  }
}

/** A download. */
export const saveFile: SaveFile = async (bytes, name) => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true }
}
/** What the button says. */
export const saveWords = '下载'
