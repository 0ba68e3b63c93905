// Takes out of a picture what it tells of its maker: where, when and with which device it was taken.
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/**
 * The picture without metadata and without anything after its end; undefined when it is damaged. Other kinds are kept as they
 * are: HEIC pictures, sound, films and documents may name a place or a person.
 */
export function stripMetadata(type: string, bytes: Uint8Array): Uint8Array | undefined {
  switch (type) {
    case 'image/jpeg':
      return stripJpeg(bytes)
    case 'image/png':
      return stripPng(bytes)
    case 'image/webp':
      return stripWebp(bytes)
    default:
      return bytes
  }
}
