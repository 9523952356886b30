/**
 * The end of the present turn: everything that waits for promises alone has run by then.
 * Node runs ticks after the microtasks they were asked for in have drained, so this must be called from within one.
 * Taken at load, so that tests with scripted timers do not script the store.
 */
export const atEndOfTurn: (then: () => void) => void = process.nextTick.bind(process)
