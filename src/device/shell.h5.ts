/** Lets the service worker keep the app's shell, so that the report page opens without network. Needs HTTPS or 127.0.0.1. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () => { navigator.serviceWorker.register('/sw.js').catch(() => undefined) } // the app works without it
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
