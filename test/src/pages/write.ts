import { fireEvent } from '@testing-library/react'

/**
 * Writes into a labelled field of the page. Taro's fields do not draw their inner input in jsdom, but look at it when
 * their value changes: they are handed one.
 */
export function write(label: string, words: string, within: ParentNode = document): void {
  const field = within.querySelector(`[aria-label^="${label}"]`)
  if (!field) throw new Error(`no field ${label}`)
  Object.assign(field, { inputRef: document.createElement('input'), textareaRef: document.createElement('textarea') })
  fireEvent(field, new CustomEvent('input', { detail: { value: words } }))
}
