/**
 * The SDK's app of this environment: one an instance. Its credentials are the function's own and are read with every call, so that it
 * outlives them; where it is and which environment, the platform says in its variables.
 */
import tcb from '@cloudbase/node-sdk'

/** Below the shortest function's time, so that a call that hangs is answered in words. */
const timeout = 8_000

export const cloudApp = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout, keepalive: true })
