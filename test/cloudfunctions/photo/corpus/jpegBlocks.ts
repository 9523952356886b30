/** Blocks a phone's camera app puts into or behind a JPEG. */
import { canaries } from './canaries'
import { exifTiff } from './exif'

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt8(0xff)
  head.writeUInt8(marker, 1)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const named = (name: string, ...parts: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from(`${name}\0`, 'latin1'), ...parts])
/** After the start marker, where cameras put them. */
export const into = (jpeg: Buffer, ...blocks: readonly Buffer[]): Buffer => Buffer.concat([jpeg.subarray(0, 2), ...blocks, jpeg.subarray(2)])

const xmp = Buffer.concat([
  Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="'),
  canaries.serial, Buffer.from('" aux:Place="'), canaries.place, Buffer.from('"/></rdf:RDF></x:xmpmeta>'),
])
const iptcRecord = (set: number, text: Buffer): Buffer => Buffer.concat([Buffer.from([0x1c, 2, set, 0, text.length]), text])
const iptc = Buffer.concat([iptcRecord(80, canaries.owner), iptcRecord(90, canaries.place)])
const resource = Buffer.concat([Buffer.from('8BIM'), Buffer.from([0x04, 0x04, 0, 0, 0, 0, 0, iptc.length]), iptc, Buffer.alloc(iptc.length % 2)])
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.from([0, 0, 0, 0]), Buffer.from('mp42isom'), canaries.place, canaries.serial])

export const jpegBlocks = {
  exif: (jpeg: Buffer, orientation = 1) => into(jpeg, segment(0xe1, named('Exif', Buffer.alloc(1), exifTiff(orientation)))),
  exifThumbnail: (jpeg: Buffer, small: Buffer) => into(jpeg, segment(0xe1, named('Exif', Buffer.alloc(1), exifTiff(1, into(small, segment(0xfe, canaries.serial)))))),
  xmp: (jpeg: Buffer) => into(jpeg, segment(0xe1, named('http://ns.adobe.com/xap/1.0/', xmp))),
  extendedXmp: (jpeg: Buffer) => into(jpeg, segment(0xe1, named('http://ns.adobe.com/xmp/extension/', Buffer.alloc(40, 0x41), xmp))),
  iptc: (jpeg: Buffer) => into(jpeg, segment(0xed, named('Photoshop 3.0', resource))),
  makerSegments: (jpeg: Buffer) => into(jpeg, ...[0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xec, 0xef].map((marker) => segment(marker, canaries.maker))),
  comment: (jpeg: Buffer) => into(jpeg, segment(0xfe, canaries.owner)),
  provenance: (jpeg: Buffer) => into(jpeg, segment(0xeb, Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01', 'latin1'), Buffer.from('jumb'), canaries.owner]))),
  flashpix: (jpeg: Buffer) => into(jpeg, segment(0xe2, named('FPXR', canaries.serial))),
  jfifExtension: (jpeg: Buffer) => into(jpeg, segment(0xe0, named('JFXX', Buffer.from([0x13]), canaries.maker))),
  multiPicture: (jpeg: Buffer, small: Buffer) => Buffer.concat([into(jpeg, segment(0xe2, named('MPF', exifTiff(1)))), into(small, segment(0xfe, canaries.serial))]),
  motionPhoto: (jpeg: Buffer) => Buffer.concat([into(jpeg, segment(0xe1, named('http://ns.adobe.com/xap/1.0/', xmp))), mp4]),
  samsungTrailer: (jpeg: Buffer) => Buffer.concat([jpeg, Buffer.from('MotionPhoto_Data'), mp4, Buffer.from('SEFHSEFT')]),
  trailingBytes: (jpeg: Buffer) => Buffer.concat([jpeg, canaries.trailing]),
  trailingZip: (jpeg: Buffer) => Buffer.concat([jpeg, Buffer.from('PK\x03\x04'), canaries.serial, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
  everything: (jpeg: Buffer, small: Buffer) => jpegBlocks.trailingBytes(jpegBlocks.iptc(jpegBlocks.xmp(jpegBlocks.comment(jpegBlocks.exifThumbnail(jpeg, small))))),
} as const
