// Every list of the catalogue beside the text in which it was published: nothing was changed, nothing was left out, and
// each clause stands under the department that it is given to. Spaces and line ends do not count.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadList, type Matter, type ResponsibilityList } from '@remit/core'
import { readListFolder } from '@remit/server'
import { beforeAll, describe, expect, test } from 'vitest'

const catalogue = join(import.meta.dirname, '..', '..', '..', 'catalogue')
const folders = readdirSync(catalogue)
  .map(name => join(catalogue, name))
  .filter(folder => existsSync(join(folder, 'list.yaml')) && existsSync(join(folder, 'source')))

const squeeze = (text: string): string => text.replace(/\s+/g, '')

async function open(folder: string): Promise<ResponsibilityList> {
  const { files, hash } = await readListFolder(folder)
  const loaded = loadList(files, hash)
  if (!loaded.ok) throw new Error(`${folder}: ${JSON.stringify(loaded.error.slice(0, 3), null, 2)}`)
  return loaded.value.list
}

/** The published text, its lines without spaces, and the same in one piece. */
function readSource(folder: string): { lines: readonly string[]; whole: string } {
  const texts = readdirSync(join(folder, 'source'))
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, 'source', name), 'utf8'))
  const lines = texts
    .join('\n')
    .split('\n')
    .map(squeeze)
    .filter(line => line !== '')
  return { lines, whole: lines.join('') }
}

/** Every name under which a department stands in a text, with its id. */
function namesOf({ departments }: ResponsibilityList): ReadonlyMap<string, string> {
  return new Map(
    Object.values(departments).flatMap(({ id, name, short, writtenAs, history }) =>
      [name.zh, short.zh, ...writtenAs, ...history.map(each => each.name)].map(each => [squeeze(each), id] as const),
    ),
  )
}

/** The departments that a line names, when it does nothing else: one, or several with 、 or 和 between them. */
function departmentsIn(line: string, names: ReadonlyMap<string, string>): readonly string[] {
  const whole = names.get(line)
  const parts = line.split(/[、，和及]/).map(part => names.get(part))
  const known = parts.filter(part => part !== undefined)
  return [...(whole === undefined ? [] : [whole]), ...(known.length === parts.length ? known : [])]
}

const published = (matter: Matter): readonly string[] => [
  ...Object.values(matter.clauses).map(({ text }) => text),
  matter.case.text,
  matter.basisText,
]

/** The lines of the source that no clause, case or basis of the list has. */
function uncovered({ lines, whole }: ReturnType<typeof readSource>, list: ResponsibilityList): readonly string[] {
  const covered = new Uint8Array(whole.length)
  for (const text of list.matters.flatMap(published).map(squeeze))
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) covered.fill(1, at, at + text.length)
  let start = 0
  return lines.filter(line => {
    const own = covered.subarray(start, start + line.length)
    start += line.length
    return own.includes(0)
  })
}

describe.each(folders)('%s', folder => {
  let list = {} as ResponsibilityList
  beforeAll(async () => {
    list = await open(folder)
  })

  test('clauses, cases and bases are the published words', () => {
    const { whole } = readSource(folder)
    const changed = list.matters.flatMap(matter =>
      published(matter)
        .filter(text => !whole.includes(squeeze(text)))
        .map(text => `${matter.id}: ${text}`),
    )
    expect(changed).toEqual([])
  })

  test('each published paragraph is in the list', () => {
    const source = readSource(folder)
    const names = namesOf(list)
    const rest = uncovered(source, list)
    // What the table repeats for each matter is a label; a label may be broken over two lines.
    const labels = rest.filter(line => rest.filter(each => each === line).length >= list.matters.length)
    const headings = [list.title.zh, ...list.matters.map(({ title }) => title.zh)].map(squeeze)
    const left = rest.filter(
      line =>
        !labels.some(label => label.includes(line)) &&
        !headings.some(heading => line.includes(heading)) &&
        departmentsIn(line, names).length === 0,
    )
    expect(left).toEqual([])
  })

  test('each clause stands under its department', () => {
    const { lines, whole } = readSource(folder)
    const names = namesOf(list)
    const starts: { at: number; departments: readonly string[] }[] = []
    let at = 0
    for (const line of lines) {
      const departments = departmentsIn(line, names)
      if (departments.length > 0) starts.push({ at, departments })
      at += line.length
    }
    const misplaced = list.matters.flatMap(matter =>
      Object.entries(matter.clauses).flatMap(([id, { department, text }]) => {
        const words = squeeze(text)
        const places: number[] = []
        for (let place = whole.indexOf(words); place >= 0; place = whole.indexOf(words, place + 1)) places.push(place)
        const under = places.flatMap(place => starts.findLast(start => start.at < place)?.departments ?? [])
        return under.includes(department)
          ? []
          : [`${matter.id} ${id}: ${department}, published under ${under.join(', ')}`]
      }),
    )
    expect(misplaced).toEqual([])
  })
})
