// Several tabs, one outbox: only one may send at a time. Web Locks where the page is secure; elsewhere a lease that
// runs out, which can fail in a race, and then the office's own idempotency keeps one case.
const leaseMs = 60_000

const holds = (name: string): boolean => {
  const [until = '0'] = (localStorage.getItem(name) ?? '').split(' ')
  return Number(until) > Date.now()
}
async function withLease(name: string, work: () => Promise<void>): Promise<boolean> {
  if (holds(name)) return false
  const mine = () => localStorage.setItem(name, `${Date.now() + leaseMs} held`)
  mine()
  const renewing = setInterval(mine, leaseMs / 3)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    localStorage.removeItem(name)
  }
  return true
}

/** Runs `work` unless another tab is at it; says whether it ran. */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) return withLease(name, work)
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    await work()
    return true
  })
}
