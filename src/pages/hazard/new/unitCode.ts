/** Codes of units: `U` and six letters, printed on the unit's own QR and readable aloud. */
const shape = /(?:^|[^0-9A-Z])(U[0-9A-HJKMNP-TV-Z]{6})(?![0-9A-Z])/

/** The unit's code in what was typed or scanned (the bare code, or an address that carries it); undefined for any other code. */
export const unitCodeIn = (content: string): string | undefined => shape.exec(content.toUpperCase())?.[1]

const decoded = (scene: string): string => {
  try {
    return decodeURIComponent(scene)
  } catch {
    return scene // a broken escape is no reason to keep the page from opening
  }
}

/** The same in what a page was opened with: WeChat hands a code's scene over escaped. */
export const unitCodeGiven = (given: string | undefined): string | undefined => (given ? unitCodeIn(decoded(given)) : undefined)
