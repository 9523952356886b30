/** A browser is entered by a link: it has no number for how. */
export const entryScene = (): number => -1
