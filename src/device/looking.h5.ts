import type { OnLooking } from './devices'

export const onLooking: OnLooking = (back) => {
  const tell = () => back(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
