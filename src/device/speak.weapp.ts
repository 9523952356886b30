/** A mini-program reads aloud by a plugin alone, which this one does without. */
export const canSpeak = (): boolean => false
export function speak(_text: string): void {}
