/** A mini-program has no address of its own to print. */
export const webAddress = (_page: string): string => ''
/** The plain link of a code: where the office answers over HTTPS, or the site whose links WeChat hands to this mini-program (W-12). */
export const houseAddress = (path: string): string => (LINK_ORIGIN === '' ? '' : `${LINK_ORIGIN}${path}`)
/** Whose links are ours; none where no such site is named. */
export const houseHosts = (): readonly string[] => (LINK_ORIGIN === '' ? [] : [LINK_ORIGIN.replace(/^https?:\/\//, '')])
