/** Unpredictable bytes; there also without HTTPS, unlike the rest of WebCrypto. */
export const randomBytes = async (length: number): Promise<Uint8Array> => crypto.getRandomValues(new Uint8Array(length))
