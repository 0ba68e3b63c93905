// A file is what its bytes show, whatever it is called.
import { describe, expect, test } from 'vitest'
import { docx, jpeg, media, mp3, pdf, png, webp, xlsx, zip } from '../testing/sample-files.ts'
import { officeBounds } from './office-file.ts'
import { sniff } from './sniff.ts'

const text = (words: string): Buffer => Buffer.from(words)
const kindOf = async (bytes: Uint8Array): Promise<string> => {
  const found = await sniff(bytes)
  return found.ok ? found.value.extension : found.error.code
}

describe('what is taken in', () => {
  test.each([
    ['jpg', jpeg()],
    ['png', png()],
    ['webp', webp([['VP8L', Buffer.alloc(10)]])],
    ['heic', media('heic')],
    ['pdf', pdf()],
    ['docx', docx()],
    ['xlsx', xlsx()],
    ['mp3', mp3()],
    ['m4a', media('M4A ')],
    ['mp4', media('mp42')],
    ['txt', text('水井里的水是红的\r\n\t第二行')],
  ])('%s is known by its bytes', async (extension, bytes) => {
    expect(await kindOf(bytes)).toBe(extension)
  })
  test('text in GB18030 is text', async () => {
    expect(await kindOf(Buffer.from('cbaebeaeb5c4cbae', 'hex'))).toBe('txt')
  })
})

describe('what is not', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0), 'file-empty'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'file-type-not-allowed'],
    ['a page behind words', text('see this: <script src=x></script>'), 'file-type-not-allowed'],
    [
      'a drawing that can run scripts',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'file-type-not-allowed',
    ],
    ['XML', text('<?xml version="1.0"?><a/>'), 'file-type-not-allowed'],
    ['a program of Windows', Buffer.concat([text('MZ'), Buffer.alloc(200)]), 'file-type-not-allowed'],
    ['a program of Linux', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]), 'file-type-not-allowed'],
    ['a script', text('#!/bin/sh\nrm -rf /'), 'file-type-not-allowed'],
    ['an archive', zip([{ name: 'a.txt', content: 'a' }]), 'file-type-not-allowed'],
    ['bytes without sense', Buffer.from('0001020304', 'hex'), 'file-type-not-allowed'],
    ['a picture in GIF', text('GIF89a\x01\0\x01\0'), 'file-type-not-allowed'],
    ['half a PDF', text('%PDF-1.4\n1 0 obj'), 'file-damaged'],
    ['another file with a PDF in it', Buffer.concat([text('GIF89a'), pdf()]), 'file-type-not-allowed'],
  ])('%s', async (_, bytes, code) => {
    expect(await kindOf(bytes)).toBe(code)
  })
})

describe('Word and Excel files', () => {
  test('one with macros is refused, by its part or by its kind', async () => {
    expect(await kindOf(docx([{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }]))).toBe('file-has-macros')
    expect(await kindOf(docx([{ name: 'word/activeX/activeX1.bin', content: 'x' }]))).toBe('file-has-macros')
    expect(await kindOf(docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('file-has-macros')
  })
  test('one that unpacks to many times its size is refused without unpacking it', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024)
    expect(await kindOf(docx([{ name: 'word/media/zero.bin', content: large }]))).toBe('file-unpacks-too-large')
    const claims = officeBounds.unpacked + 1
    expect(await kindOf(docx([{ name: 'word/a.xml', content: 'a', claims }]))).toBe('file-unpacks-too-large')
  })
  test('one that holds more than its directory tells is refused', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024)
    expect(await kindOf(docx([{ name: 'word/media/zero.bin', content: large, claims: 10 }]))).toBe('file-damaged')
  })
  test('one with something behind its end, or cut short, is refused', async () => {
    expect(await kindOf(Buffer.concat([docx(), text('<script>')]))).toBe('file-damaged')
    expect(await kindOf(docx().subarray(0, -30))).toBe('file-damaged')
  })
})
