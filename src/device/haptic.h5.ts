/** One short stroke: it worked. A phone that has none stays silent. */
export function tapBack(): void {
  if ('vibrate' in navigator) navigator.vibrate(15)
}
