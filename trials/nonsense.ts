// Values that no form sends: too long, too deep, of the wrong kind, with signs that mean something to somebody else.

const deep = (levels: number): unknown => {
  let value: unknown = '底'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { 层: value }
  return value
}

/** One hostile value each time; the same for the same numbers. */
export function nonsense(random: () => number): unknown {
  return pick(random, values)
}

/** One element of what is there. */
export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.min(from.length - 1, Math.floor(random() * from.length))] as T

/** Texts that mean something to a database, a browser, a shell or a terminal. */
export const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u0001\u0002\u001b[31m',
  '\r\nSet-Cookie: a=b',
  '𠮷野家𡃁',
  '👩‍👩‍👧‍👦',
  '\ud800',
  '\u202eabc',
  "'; drop table event; --",
  "' or 1=1 --",
  '$1',
  '%s%n',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '..\\..\\windows',
  '#{7*7}{{7*7}}',
  '__proto__',
  'constructor',
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(400),
  '０１２３４５６７８９',
  '2026-02-30',
  '0000-00-00',
  '99999-12-31T25:61:61',
  '人'.repeat(5_000),
  'a'.repeat(300_000),
  'true',
  'null',
  '[]',
]

const values: readonly unknown[] = [
  ...texts,
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  Number.MAX_VALUE,
  [],
  [[]],
  [null],
  {},
  { __proto__: null, constructor: 1 },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  deep(60),
  deep(2_000),
  Array.from({ length: 2_000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`键${index}`, index])),
]
