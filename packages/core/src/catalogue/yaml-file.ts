// A YAML file of the list, with the line and column of each datum.
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from './problem.ts'

/** A file that was read: its data, and where each datum stands. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  /** Line and column, from 1, of the datum at a path, or of the nearest one above it. */
  locate(path: readonly PropertyKey[]): { line: number; column: number }
}

/** Reads a YAML text; what YAML itself refuses becomes a problem with its place. A byte order mark before it does not matter. */
export function readYaml(file: string, text: string): YamlFile | Problem {
  const lines = new LineCounter()
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines })
  const [error] = document.errors
  if (error !== undefined) return notYaml(file, lines.linePos(error.pos[0]), error.code)
  try {
    return { file, data: document.toJS(), locate: path => locate(document, lines, path) }
  } catch (refused) {
    // An alias that stands for nothing, or aliases of aliases that would fill any memory.
    if (!(refused instanceof ReferenceError)) throw refused
    return notYaml(file, lines.linePos(wrongAlias(document)), 'ALIAS')
  }
}

/** Where the first alias stands that means nothing, or else the first at all. */
function wrongAlias(document: Document): number {
  const places: number[] = []
  let wrong: number | undefined
  visit(document, {
    Alias: (_, alias) => {
      places.push(alias.range?.[0] ?? 0)
      if (alias.resolve(document) === undefined) wrong ??= places.at(-1)
    },
  })
  return wrong ?? places[0] ?? 0
}

const notYaml = (file: string, { line, col }: { line: number; col: number }, code: string): Problem => ({
  level: 'error',
  code: 'not-yaml',
  file,
  line,
  column: col,
  text: { zh: `不是有效的 YAML：${code}`, en: `Not valid YAML: ${code}` },
  mend:
    code === 'ALIAS'
      ? {
          zh: '把 * 所指的内容写出来，或者在它之前写 &。',
          en: 'Write out what the * stands for, or name it with & before.',
        }
      : { zh: '检查这一行的缩进、冒号和引号。', en: 'Check the indentation, colons and quotes of this line.' },
})

function locate(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const start = startOf(document, path.slice(0, length))
    if (start !== undefined) {
      const { line, col } = lines.linePos(start)
      return { line, column: col }
    }
  }
  return { line: 1, column: 1 }
}

// The key of a map entry says where it begins better than its value, which may begin a line below.
function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const last = path.at(-1)
  if (last !== undefined) {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
      if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0]
      return undefined
    }
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}
