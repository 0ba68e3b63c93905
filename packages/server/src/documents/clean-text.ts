// What people wrote, as a Word file can hold it.

// Written as a class of code points: everything that XML 1.0 does not allow, without tab and line feed.
const notInXml = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

// They turn the order of what is read around; in an official document they could make it say something else.
const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu

/** Words without what a Word file cannot hold or what changes the order in which they are read; lines end in `\n`. */
export const cleanText = (words: string): string =>
  words.replace(/\r\n?/g, '\n').toWellFormed().replace(notInXml, '').replace(turning, '').trim()

/** Paragraphs as Chinese documents set them: the first takes the indent of its place, each further one two characters. */
export const indented = (words: string): string =>
  words
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n　　')
