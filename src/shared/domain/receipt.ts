/** Receipt codes: 16 letters of Crockford base 32 (80 bits), made by the phone, shown as 4-4-4-4 and readable over the telephone. */
export const receiptLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a person typed or read out → the sixteen letters, or undefined. O is 0, I and L are 1; hyphens and blanks do not matter. */
export function normaliseReceipt(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s\-—–_]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return letters.length === 16 && [...letters].every((letter) => receiptLetters.includes(letter)) ? letters : undefined
}

/** `7K3M-09QX-…`: four groups of four. */
export const formatReceipt = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1-')

/** Ten random bytes → a code. Throws on any other length: fewer bits could be guessed. */
export function receiptFrom(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError('a receipt needs ten random bytes')
  let code = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      code += receiptLetters.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return code
}

/** The first `count` letters (at most 9) that a hexadecimal hash stands for: numbers and check codes made from a keyed hash. */
export function lettersOf(hexHash: string, count: number): string {
  let rest = Number.parseInt(hexHash.slice(0, 12), 16)
  let letters = ''
  for (let place = 0; place < count; place++) {
    letters += receiptLetters.charAt(rest % 32)
    rest = Math.floor(rest / 32)
  }
  return letters
}
