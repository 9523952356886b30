/** Counting heads with a big button (J7): a hand counts two a second at most; what is faster waits for the session's officer. */
export const fastestPerSecond = 2
/** A burst at the start, before the first second is over. */
const atOnce = 20

/** @param since @param until the first and the last press of the batch, by the phone's clock */
export const isHandCount = (amount: number, since: number, until: number): boolean => Math.abs(amount) <= atOnce + fastestPerSecond * Math.ceil(Math.max(0, until - since) / 1000)
