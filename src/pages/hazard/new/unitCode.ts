/** Codes of units: `U` and six letters, printed on the unit's own QR and readable aloud. */
const shape = /(?:^|[^0-9A-Z])(U[0-9A-HJKMNP-TV-Z]{6})(?![0-9A-Z])/

/** The unit's code in what was typed or scanned (the bare code, or an address that carries it); undefined for any other code. */
export const unitCodeIn = (content: string): string | undefined => shape.exec(content.toUpperCase())?.[1]
