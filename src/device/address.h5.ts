/** Where this system is opened in a browser: for codes that are printed. The router keeps pages behind the #. */
export const webAddress = (page: string): string => `${window.location.origin}/#${page}`
