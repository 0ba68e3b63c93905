// What a file is called once it is kept: no path, nothing that a screen or a disk would read as something else.

const longest = 120
const fallback = '附件'

// Control characters, marks that turn the direction of writing, the characters that Windows forbids, and unpaired halves.
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*]/gu
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** A file's name without path and tricks, ending as its type does. `extension` without the dot. */
export function cleanName(written: string, extension: string): string {
  const last = written.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(forbidden, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot < 0 ? '' : plain.slice(dot + 1)
  // What only looks like an ending (a date, a sentence) belongs to the name.
  const stem = /^[a-z0-9]{1,5}$/i.test(ending) ? plain.slice(0, dot) : plain
  const room = longest - extension.length - 1
  const short = [...stem.replace(/[. ]+$/, '')].slice(0, room).join('').trim()
  const safe = reserved.test(short) ? `_${short}` : short
  return `${safe === '' ? fallback : safe}.${extension}`
}
