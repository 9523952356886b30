/**
 * What people write, without what breaks documents and terminals later (T-17, T-36): C0 controls but TAB and LF, DEL and C1,
 * U+FFFE/FFFF, lone surrogates, bidirectional overrides and isolates, and spaces without width, which would make an empty answer look given. CRLF becomes LF.
 */
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text as it is kept. */
export const cleanText = (text: string): string => text.replace(harmful, '')
