/** Where this system is opened in a browser: for codes that are printed. The router keeps pages behind the #. */
export const webAddress = (page: string): string => `${window.location.origin}/#${page}`
/** Whose links are ours. */
export const houseHosts = (): readonly string[] => [window.location.host]
/** The house's own address with a path of the office behind it: what stands in a code that is scanned. */
export const houseAddress = (path: string): string => `${window.location.origin}${path}`
