/** CSS px of the window. */
export const windowWidth = (): number => window.innerWidth

/** Calls back when the window is made wider or narrower; the answer ends it. */
export function onWidth(back: () => void): () => void {
  window.addEventListener('resize', back)
  return () => window.removeEventListener('resize', back)
}
