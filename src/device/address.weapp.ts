/** A mini-program has no address of its own to print. */
export const webAddress = (_page: string): string => ''
