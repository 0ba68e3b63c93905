import { expect, test } from 'vitest'
import { exif, jpeg, jpegComment, png, webp } from '../testing/sample-files.ts'
import { stripMetadata } from './strip-metadata.ts'

const secret = 'GPS 25.96 111.66 Zhang'
const after = '<script>alert(1)</script>'
const strip = (type: string, bytes: Uint8Array): Buffer => Buffer.from(stripMetadata(type, bytes) ?? [])

test('a JPEG loses place, comment and what stands behind its end, and keeps how it is turned', () => {
  const stripped = strip('image/jpeg', jpeg([exif(6, secret), jpegComment(secret)], after))
  expect(stripped.includes(secret)).toBe(false)
  expect(stripped.includes('script')).toBe(false)
  // Orientation, a short, 6: big-endian as this program writes it.
  expect(stripped.includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true)
})

test('a JPEG without metadata comes out as it went in, its scan with stuffed and restart marks included', () => {
  expect(strip('image/jpeg', jpeg())).toEqual(jpeg())
  expect(strip('image/jpeg', jpeg([exif(1, secret)]))).toEqual(jpeg())
  expect(strip('image/jpeg', strip('image/jpeg', jpeg([exif(8, secret)])))).toEqual(
    strip('image/jpeg', jpeg([exif(8, secret)])),
  )
})

test('an Exif block that lies about its lengths harms nothing', () => {
  const lying = exif(6, secret)
  lying.writeUInt32LE(0xffffff, 4 + 6 + 4)
  expect(strip('image/jpeg', jpeg([lying]))).toEqual(jpeg())
})

test('a PNG keeps only what draws it', () => {
  const told = png(
    [
      ['tEXt', `Author\0${secret}`],
      ['eXIf', secret],
      ['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01'],
      ['zzZz', secret],
    ],
    after,
  )
  expect(strip('image/png', told)).toEqual(png([['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01']]))
})

test('a WebP loses Exif and XMP, and its header no longer announces them', () => {
  const header = (flags: number): Buffer => Buffer.concat([Buffer.from([flags]), Buffer.alloc(9)])
  const told = webp([
    ['VP8X', header(0x1c)],
    ['VP8L', Buffer.from('abc')],
    ['EXIF', Buffer.from(secret)],
    ['XMP ', Buffer.from(secret)],
  ])
  expect(strip('image/webp', Buffer.concat([told, Buffer.from(after)]))).toEqual(
    webp([
      ['VP8X', header(0x10)],
      ['VP8L', Buffer.from('abc')],
    ]),
  )
})

test('a picture that ends in the middle is damaged', () => {
  expect(stripMetadata('image/jpeg', jpeg().subarray(0, 40))).toBeUndefined()
  expect(stripMetadata('image/jpeg', jpeg().subarray(0, -2))).toBeUndefined()
  expect(stripMetadata('image/png', png().subarray(0, -6))).toBeUndefined()
  expect(stripMetadata('image/webp', webp([['VP8L', Buffer.alloc(10)]]).subarray(0, 25))).toBeUndefined()
})

test('other files are kept as they are', () => {
  const bytes = Buffer.from('anything')
  expect(stripMetadata('image/heic', bytes)).toBe(bytes)
})
