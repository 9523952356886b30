import type { ConsentAsk } from './devices'

/** A browser asks for each right itself. */
export function onConsentAsk(_show: (ask: ConsentAsk) => void): void {}
export const openPrivacyGuide = async (): Promise<boolean> => false
