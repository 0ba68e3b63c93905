import type { Department, Matter, ResponsibilityList, Text } from '@remit/core'
import { reportLabel } from '../language/phrases.ts'
import type { DepartmentView, ListView, ListWordsView, MatterSummary } from '../views.ts'
import { presentInstruments } from './law-view.ts'

/** The list as everybody sees it. */
export const presentList = (list: ResponsibilityList, demonstration: boolean): ListView => ({
  id: list.id,
  place: list.place,
  title: list.title,
  version: list.version,
  effective: list.effective,
  hash: list.hash,
  demonstration,
  ...(list.emergency !== undefined && { emergency: list.emergency }),
  elsewhere: list.elsewhere,
  source: { title: list.source.title, ...(list.source.url !== undefined && { url: list.source.url }) },
  departments: Object.values(list.departments).map(presentDepartment),
  matters: list.matters.map(matter => presentSummary(list, matter)),
})

const presentDepartment = ({ id, name, short, kind, contact, note, writtenAs }: Department): DepartmentView => ({
  id,
  name,
  short,
  kind,
  ...(contact !== undefined && { contact }),
  ...(note !== undefined && { note }),
  writtenAs,
})

/** What a search looks through besides the summaries. */
export const presentWords = (list: ResponsibilityList): ListWordsView =>
  Object.fromEntries(
    list.matters.map(matter => [
      matter.id,
      {
        clause: lines(Object.values(matter.clauses).flatMap(({ text, en }) => [text, en])),
        case: lines([matter.case.text, matter.case.en]),
        duty: lines(
          Object.values(matter.duties).flatMap(({ title, plain }) => [title, plain ?? title].flatMap(sayBoth)),
        ),
      },
    ]),
  )

const sayBoth = ({ zh, en }: Text): string[] => [zh, en]

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n')

/** A matter in a row of the list. */
export function presentSummary(list: ResponsibilityList, matter: Matter): MatterSummary {
  const leads = [...new Set(matter.lead.map(({ lead }) => lead))]
  const bearers = Object.values(matter.duties).flatMap(({ by }) => (by === 'lead' ? [] : [by]))
  const clauses = Object.values(matter.clauses).map(({ department }) => department)
  return {
    id: matter.id,
    number: matter.number,
    title: matter.title,
    summary: matter.summary,
    leads,
    departments: [...new Set([...leads, ...clauses, ...bearers])],
    openedBy: matter.openedBy,
    reportLabel: matter.reportLabel ?? reportLabel(matter.openedBy),
    examples: matter.examples,
    laws: presentInstruments(list, matter)
      .flatMap(({ title, en, number }) => [title, en, number ?? ''])
      .filter(Boolean),
    ...(matter.schedule !== undefined && { schedule: matter.schedule }),
    findings: matter.findings.length,
    openQuestions: matter.openQuestions.length,
  }
}
