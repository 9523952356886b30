// Tabs of one browser share one outbox; what one changes the others show. Old browsers have no channel: there a tab reads
// again when it is looked at.
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('outbox') : undefined

/** Tells the other tabs that something was written. */
export const tellTabs = (): void => channel?.postMessage('changed')

/** Calls back when another tab has written something. */
export const onOtherTab = (hear: () => void): void => channel?.addEventListener('message', hear)
