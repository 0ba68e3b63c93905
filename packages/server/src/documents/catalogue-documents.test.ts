// Every document of every list of the catalogue, written in a case of that list's own stories.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  allowedActs,
  type CaseEvent,
  type DocumentForm,
  loadList,
  type Matter,
  type PossibleDocument,
  possibleDocuments,
  type ResponsibilityList,
  readScenarios,
  replay,
  runScenario,
  viewCase,
} from '@remit/core'
import { TemplateHandler } from 'easy-template-x'
import { expect, test } from 'vitest'
import { type ListFiles, readListFolder } from '../lists/read-list-folder.ts'
import { presentCase } from '../presentation/case-view.ts'
import { checkTemplates, templatePath } from './check-templates.ts'
import { fillingOf } from './document-filling.ts'
import { blanks, fillTemplate, wordsOf } from './fill-template.ts'
import { readPlaceholders } from './read-template.ts'

const catalogue = join(import.meta.dirname, '../../../../catalogue')

interface Played {
  readonly matter: Matter
  readonly events: readonly CaseEvent[]
}

interface Read extends ListFiles {
  readonly list: ResponsibilityList
  readonly played: readonly Played[]
}

async function readList(folder: string): Promise<Read> {
  const found = await readListFolder(join(catalogue, folder))
  const loaded = loadList(found.files, found.hash)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error))
  const { list } = loaded.value
  const played = list.matters.flatMap(matter => {
    const path = `matters/${matter.id}/scenarios.yaml`
    const stories = readScenarios(path, found.files.get(path) ?? '[]')
    return stories.ok ? stories.value.map(story => ({ matter, events: runScenario(list, matter, story).events })) : []
  })
  return { ...found, list, played }
}

const lists = await Promise.all(readdirSync(catalogue).map(readList))
const forms = lists.flatMap(read => Object.values(read.list.documents).map(form => [form.id, form, read] as const))

/** The first moment in the stories in which a head may issue the document. */
function whenPossible({ list, played }: Read, form: DocumentForm) {
  for (const { matter, events } of played) {
    for (let end = 1; end <= events.length; end += 1) {
      const state = replay(events.slice(0, end))
      const at = events[end - 1]?.at ?? ''
      const view = viewCase({ list, state, now: at })
      if (state.closed !== undefined) continue
      for (const department of Object.keys(list.departments)) {
        const by = { person: `${department}-head`, department, role: 'head' as const }
        const possible = possibleDocuments(view, by).find(each => each.form.id === form.id)
        if (possible !== undefined && possible.lacking.length === 0)
          return { matter, events: events.slice(0, end), state, at, by, possible }
      }
    }
  }
  return undefined
}

type Moment = NonNullable<ReturnType<typeof whenPossible>>

const viewOf = (list: ResponsibilityList, { events, state, at, by }: Moment) =>
  presentCase({
    seen: { list, state, now: at },
    number: '案〔2026〕1号',
    subject: '',
    events,
    onlooker: { department: by.department, sight: 'all', leads: true, nameOf: person => person },
    allowed: allowedActs(state, { list, at, by }),
    links: [],
    contact: false,
  })

test.each(lists.map(read => [read.list.id, read] as const))(
  'everything that the templates of %s ask for is filled by something',
  async (_, { list, files }) => {
    expect(Object.keys(list.documents).length).toBeGreaterThanOrEqual(11)
    expect(await checkTemplates(list, files)).toEqual([])
  },
)

test.each(forms)('%s is written in a case of the list’s own stories', async (_, form, read) => {
  const moment = whenPossible(read, form)
  expect(moment, 'no story in which it may be issued').toBeDefined()
  if (moment === undefined) return
  const { list } = read
  const template = Buffer.from(read.files.get(templatePath(form)) ?? '', 'base64')
  const placeholders = await readPlaceholders(template)
  if ('broken' in placeholders) throw new Error(placeholders.broken)
  const fields = Object.fromEntries(form.fields.map(({ id }) => [id, `（${id}）`]))
  const possible: PossibleDocument = moment.possible
  const view = viewOf(list, moment)
  const sources = { list, matter: moment.matter, view, possible, fields, number: '文〔2026〕1号', officer: '某人' }
  const { filling } = fillingOf({ ...sources, at: moment.at }, placeholders)
  const docx = await fillTemplate(template, filling, blanks.draft)
  const words = wordsOf(docx).join('\n')
  for (const text of Object.values(fields)) expect(words).toContain(text)
  expect(words).toContain(form.number === undefined ? view.number : '文〔2026〕1号')
  expect(words).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
  expect((await new TemplateHandler().getText(Buffer.from(docx))).length).toBeGreaterThan(60)
})
