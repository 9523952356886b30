/** The program's own version; a test holds it equal to package.json. */
export const version = '0.3.0'
