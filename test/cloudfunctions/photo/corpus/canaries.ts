/** What a phone would give away; none of it may come out of the cleaning (T-04). */
const rational = (...pairs: readonly (readonly [number, number])[]): Buffer => {
  const bytes = Buffer.alloc(pairs.length * 8)
  pairs.forEach(([top, bottom], index) => {
    bytes.writeUInt32LE(top, index * 8)
    bytes.writeUInt32LE(bottom, index * 8 + 4)
  })
  return bytes
}

export const canaries = {
  serial: Buffer.from('SN-8F3A21C7-CANARY'),
  owner: Buffer.from('OWNER-ZHAO-CANARY'),
  maker: Buffer.from('MAKERNOTE-LIVE-CANARY'),
  place: Buffer.from('31.238900,121.499700-CANARY'),
  trailing: Buffer.from('<script>TRAILING-CANARY</script>'),
  latitude: rational([31, 1], [14, 1], [200_417, 10_007]),
  longitude: rational([121, 1], [29, 1], [589_213, 10_009]),
} as const
export const planted: readonly Buffer[] = Object.values(canaries)
