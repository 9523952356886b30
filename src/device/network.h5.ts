/** False only when the phone is sure there is no network. */
export const online = async (): Promise<boolean> => navigator.onLine !== false

/** Calls back each time the network is there again. */
export function onNetwork(back: () => void): void {
  window.addEventListener('online', back)
}

/** Calls back each time the person looks at the app again. */
export function onAppShow(back: () => void): void {
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') back() })
}
