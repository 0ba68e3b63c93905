import type { z } from 'zod'
import { ok, type Result, refuse } from '../result.ts'
import { assembleMatter } from './assemble-matter.ts'
import { templatesNotThere } from './check-documents.ts'
import { crossCheck } from './cross-check.ts'
import { documentForm } from './document-schema.ts'
import type {
  CalendarYear,
  Department,
  DocumentForm,
  Instrument,
  Matter,
  OutOfScope,
  Parameter,
  ResponsibilityList,
} from './list.ts'
import { calendarYear, department, instrument, listFile, outOfScope, parameter } from './list-schema.ts'
import { matterFile, procedureKeys } from './matter-schema.ts'
import { type MergedMatter, mergeProcedures } from './merge-procedures.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { misfitsOf } from './schema-problem.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** A list that can be used, with what is still to be said about it. */
export interface LoadedList {
  readonly list: ResponsibilityList
  readonly problems: readonly Problem[]
}

interface Reading {
  readonly files: ReadonlyMap<string, YamlFile>
  readonly problems: Problem[]
  /** By matter: which of its parts came from which procedure. */
  readonly origins: Map<string, MergedMatter['origins']>
}

/**
 * Reads a list from the texts of its files, by path from its folder.
 * @param hash SHA-256 of the files, made at the edge
 * @returns the list and its warnings, or every error found, each with file, line, path and mend
 */
export function loadList(texts: ReadonlyMap<string, string>, hash: string): Result<LoadedList, readonly Problem[]> {
  const reading = readFiles(texts)
  const parts = {
    departments: byId(rows(reading, /^departments\.yaml$/, department), reading),
    instruments: byId(rows(reading, /^instruments\/.+\.yaml$/, instrument), reading),
    parameters: byId(rows(reading, /^parameters\/.+\.yaml$/, parameter), reading),
    calendar: wholes(reading, /^calendar\/.+\.yaml$/, calendarYear).map(({ value }) => value) as CalendarYear[],
    outOfScope: rows(reading, /^out-of-scope\.yaml$/, outOfScope).map(({ value }) => value) as OutOfScope[],
    documents: byId(rows(reading, /^documents\/documents\.yaml$/, documentForm), reading),
    matters: readMatters(reading),
  }
  const [head] = wholes(reading, /^list\.yaml$/, listFile)
  if (!texts.has('list.yaml')) reading.problems.push(missingList)
  if (head === undefined || reading.problems.some(({ level }) => level === 'error')) return refuse(reading.problems)
  const list: ResponsibilityList = {
    ...head.value,
    hash,
    departments: parts.departments as Record<string, Department>,
    instruments: parts.instruments as Record<string, Instrument>,
    parameters: parts.parameters as Record<string, Parameter>,
    calendar: parts.calendar,
    outOfScope: parts.outOfScope,
    documents: parts.documents as Record<string, DocumentForm>,
    matters: parts.matters,
  }
  const found = [...crossCheck(list), ...templatesNotThere(list, new Set(texts.keys()))]
  const problems = [...reading.problems, ...found.map(problem => placed(problem, reading))]
  return problems.some(({ level, code }) => level === 'error' && blocking.has(code))
    ? refuse(problems)
    : ok({ list, problems })
}

/** Errors after which the list cannot even be run; the others only keep it from being published. */
const blocking: ReadonlySet<string> = new Set([
  'unknown-reference',
  'unknown-key-in-condition',
  'bad-formula',
  'name-means-two-things',
  'same-id-twice',
  'facts-in-circle',
])

const missingList: Problem = {
  level: 'error',
  code: 'no-list',
  file: 'list.yaml',
  text: { zh: '这个文件夹里没有 list.yaml', en: 'There is no list.yaml in this folder' },
  mend: {
    zh: '给出清单所在的文件夹，例如 catalogue/某县。',
    en: 'Name the folder of a list, for instance catalogue/county.',
  },
}

function readFiles(texts: ReadonlyMap<string, string>): Reading {
  const files = new Map<string, YamlFile>()
  const problems: Problem[] = []
  for (const [file, text] of texts) {
    if (!file.endsWith('.yaml')) continue
    const read = readYaml(file, text)
    if ('code' in read) problems.push(read)
    else files.set(file, read)
  }
  return { files, problems, origins: new Map() }
}

interface Read<T> {
  readonly value: T
  readonly yaml: YamlFile
  readonly at: readonly PropertyKey[]
}

const matching = ({ files }: Reading, pattern: RegExp): YamlFile[] =>
  [...files.values()].filter(({ file }) => pattern.test(file))

function wholes<S extends z.ZodType>(reading: Reading, pattern: RegExp, schema: S): Read<z.output<S>>[] {
  return matching(reading, pattern).flatMap(yaml => parse(reading, yaml, yaml.data, schema, []))
}

function rows<S extends z.ZodType>(reading: Reading, pattern: RegExp, schema: S): Read<z.output<S>>[] {
  return matching(reading, pattern).flatMap(yaml => {
    if (yaml.data === null) return []
    if (Array.isArray(yaml.data)) return yaml.data.flatMap((row, index) => parse(reading, yaml, row, schema, [index]))
    reading.problems.push(wrongShape(yaml.file))
    return []
  })
}

function parse<S extends z.ZodType>(
  reading: Reading,
  yaml: YamlFile,
  data: unknown,
  schema: S,
  at: readonly PropertyKey[],
): Read<z.output<S>>[] {
  const parsed = schema.safeParse(data, { reportInput: true })
  if (parsed.success) return [{ value: parsed.data, yaml, at }]
  reading.problems.push(...schemaProblems(parsed.error, yaml, at))
  return []
}

function schemaProblems(error: z.ZodError, yaml: YamlFile, at: readonly PropertyKey[], matter?: string): Problem[] {
  return error.issues.flatMap(issue =>
    misfitsOf(issue).map(misfit => {
      const path = [...at, ...misfit.path]
      return {
        level: 'error' as const,
        code: misfit.code,
        file: yaml.file,
        ...yaml.locate(path),
        path: path.join('.'),
        ...(matter && { matter }),
        text: misfit.text,
        mend: misfit.mend,
      }
    }),
  )
}

const wrongShape = (file: string): Problem => ({
  level: 'error',
  code: 'wrong-type',
  file,
  line: 1,
  column: 1,
  text: { zh: '这个文件应当是一个列表', en: 'This file should be a list of entries' },
  mend: { zh: '每一项以 “- ” 开头。', en: 'Begin each entry with "- ".' },
})

function byId(read: readonly Read<{ id: string }>[], reading: Reading): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const { value, yaml, at } of read) {
    if (value.id in found) {
      reading.problems.push({
        level: 'error',
        code: 'same-id-twice',
        file: yaml.file,
        ...yaml.locate([...at, 'id']),
        path: [...at, 'id'].join('.'),
        text: { zh: `${value.id} 写了两次`, en: `${value.id} is written twice` },
        mend: { zh: '合并两处，或改一个名字。', en: 'Merge the two, or rename one.' },
      })
    }
    found[value.id] = value
  }
  return found
}

function readMatters(reading: Reading): readonly Matter[] {
  const files = matching(reading, /^procedures\/.+\.yaml$/)
  for (const yaml of files) parse(reading, yaml, yaml.data, procedureKeys, [])
  const procedures = new Map(files.map(({ file, data }) => [file.slice('procedures/'.length, -'.yaml'.length), data]))
  return matching(reading, /^matters\/[^/]+\/matter\.yaml$/)
    .flatMap(yaml => {
      const merged = mergeProcedures(yaml.data, procedures)
      const parsed = matterFile.safeParse(merged.data, { reportInput: true })
      const id = yaml.file.split('/')[1] ?? ''
      reading.origins.set(id, merged.origins)
      reading.problems.push(...merged.unknown.map(use => noProcedure(use, [...procedures.keys()], yaml, id)))
      if (!parsed.success) {
        for (const issue of schemaProblems(parsed.error, yaml, [], id))
          reading.problems.push(fromOrigin(issue, merged.origins, reading))
        return []
      }
      if (parsed.data.id !== id) reading.problems.push(notItsFolder(parsed.data.id, yaml, id))
      const matter = assembleMatter(parsed.data)
      if ('circle' in matter) {
        reading.problems.push(inCircle(matter.circle, yaml, id))
        return []
      }
      return [matter]
    })
    .sort((a, b) => a.number - b.number)
}

/** A problem in a part that came from a procedure stands in the procedure's file. */
function fromOrigin(problem: Problem, origins: MergedMatter['origins'], reading: Reading): Problem {
  const path = problem.path?.split('.') ?? []
  const procedure = origins[path.slice(0, 2).join('.')]
  const yaml = procedure === undefined ? undefined : reading.files.get(`procedures/${procedure}.yaml`)
  const own = reading.files.get(problem.file ?? '')
  if (yaml === undefined || (own !== undefined && hasKey(own.data, path))) return problem
  return { ...problem, file: yaml.file, ...yaml.locate(path) }
}

const hasKey = (data: unknown, path: readonly string[]): boolean => {
  let part: unknown = data
  for (const key of path.slice(0, 3)) {
    if (typeof part !== 'object' || part === null || !(key in part)) return false
    part = (part as Record<string, unknown>)[key]
  }
  return true
}

function noProcedure(use: string, known: readonly string[], yaml: YamlFile, matter: string): Problem {
  const uses = (yaml.data as { procedures: readonly { use?: unknown }[] }).procedures
  const path = ['procedures', uses.findIndex(each => String(each?.use) === use), 'use']
  const near = nearest(use, known)
  return {
    level: 'error',
    code: 'unknown-reference',
    file: yaml.file,
    ...yaml.locate(path),
    path: path.join('.'),
    matter,
    text: { zh: `没有这个程序：${use}`, en: `There is no such procedure: ${use}` },
    mend:
      near === undefined
        ? { zh: `可用：${known.join('、')}`, en: `Known: ${known.join(', ')}` }
        : { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` },
  }
}

const notItsFolder = (written: string, yaml: YamlFile, matter: string): Problem => ({
  level: 'error',
  code: 'not-its-folder',
  file: yaml.file,
  ...yaml.locate(['id']),
  path: 'id',
  matter,
  text: { zh: `事项 ${written} 写在文件夹 ${matter} 里`, en: `The matter ${written} stands in the folder ${matter}` },
  mend: { zh: `写 id: ${matter}，或者改文件夹的名字。`, en: `Write id: ${matter}, or rename the folder.` },
})

const inCircle = (circle: readonly string[], yaml: YamlFile, matter: string): Problem => ({
  level: 'error',
  code: 'duties-in-circle',
  file: yaml.file,
  ...yaml.locate(['duties', circle[0] ?? '']),
  path: `duties.${circle[0]}`,
  matter,
  text: { zh: `职责互相等待：${circle.join(' → ')}`, en: `Duties wait for each other: ${circle.join(' → ')}` },
  mend: { zh: '把第二轮写成另一项职责。', en: 'Write the second round as a duty of its own.' },
})

/** Gives a problem found in the whole list its place in the matter's file. */
function placed(problem: Problem, reading: Reading): Problem {
  const file = problem.file ?? (problem.matter === undefined ? undefined : `matters/${problem.matter}/matter.yaml`)
  const yaml = file === undefined ? undefined : reading.files.get(file)
  if (yaml === undefined || file === undefined) return problem
  const found = { ...problem, file, ...yaml.locate(problem.path?.split('.') ?? []) }
  return fromOrigin(found, reading.origins.get(problem.matter ?? '') ?? {}, reading)
}
