import type { AskMessages } from './devices'

/** A browser has no messages of WeChat's. */
export const canAskMessages = false
export const askMessages: AskMessages = async () => []
