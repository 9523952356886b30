import type { CopyText } from './devices'

// navigator.clipboard needs HTTPS; an office PC on the local network has none.
function copyByHand(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.appendChild(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}

export const copyText: CopyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return { ok: true }
  } catch {
    return copyByHand(text) ? { ok: true } : { ok: false, why: 'not_on_this_phone' }
  }
}
