/** A mini-program has one instance: there is nobody to tell. */
export function tellTabs(): void {}
export function onOtherTab(_hear: () => void): void {}
