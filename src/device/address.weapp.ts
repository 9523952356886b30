/** A mini-program has no address of its own to print. */
export const webAddress = (_page: string): string => ''
/** Where the office answers over HTTPS its links do too; in the cloud there are none. */
export const houseAddress = (path: string): string => (API_BASE === '' ? '' : `${API_BASE}${path}`)
