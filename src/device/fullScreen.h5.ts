/** A browser at a projector. Whether it can. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true

/** Fills the screen or goes back; a browser that refuses stays as it is. */
export function fillScreen(full: boolean): void {
  const done = full ? document.documentElement.requestFullscreen() : document.fullscreenElement ? document.exitFullscreen() : undefined
  done?.catch(() => undefined)
}
