// What `remit export` prints: see docs/cli.md.
import {
  currencyOn,
  type Duty,
  describeLimit,
  explainCondition,
  type Matter,
  type ResponsibilityList,
} from '@remit/core'

/** The list as other programs read it. */
export const exportedList = (list: ResponsibilityList) => ({
  format: 'remit-export/1',
  list: { id: list.id, version: list.version, hash: list.hash, title: list.title, effective: list.effective },
  departments: Object.values(list.departments).map(({ id, name, short, kind }) => ({ id, name, short, kind })),
  matters: list.matters.map(matter => exportedMatter(list, matter)),
})

const exportedMatter = (list: ResponsibilityList, matter: Matter) => ({
  id: matter.id,
  number: matter.number,
  title: matter.title,
  lead: exportedLead(matter),
  clauses: Object.entries(matter.clauses).map(([id, { department, text, en }]) => ({ id, department, text, en })),
  case: matter.case.text,
  basis: [...new Set(matter.basis)].map(id => exportedInstrument(list, id)),
  basisText: matter.basisText,
  duties: matter.order.flatMap(id => {
    const duty = matter.duties[id]
    return duty === undefined ? [] : [exportedDuty(matter, duty)]
  }),
  openQuestions: matter.openQuestions.map(({ id, text, settledBy, when }) => ({
    id,
    text,
    settledBy,
    ...(when !== undefined && { when: explainCondition(matter, when) }),
  })),
  findings: matter.findings,
})

/** One department; or rows, each with the facts under which it leads. */
const exportedLead = (matter: Matter) =>
  matter.lead.length === 1 && matter.lead[0] !== undefined
    ? matter.lead[0].lead
    : matter.lead.map(({ lead, when }) => ({ lead, when: explainCondition(matter, when) }))

function exportedInstrument(list: ResponsibilityList, id: string) {
  const instrument = list.instruments[id]
  if (instrument === undefined) throw new Error(`A list that was read cites ${id}, which it does not have`)
  const { title, en, number, replacedBy } = instrument
  const { status } = currencyOn(instrument, list.effective)
  return { id, title, en, ...(number !== undefined && { number }), status, replacedBy }
}

const exportedDuty = (matter: Matter, duty: Duty) => ({
  id: duty.id,
  title: duty.title,
  by: duty.by,
  clause: duty.clause,
  modality: duty.modality,
  within: exportedLimit(duty),
  limit: duty.within === undefined ? null : { kind: duty.limit, text: describeLimit(duty) },
  when: explainCondition(matter, duty.when),
  outcomes: duty.outcomes ?? {},
  basis: duty.basis,
})

/** As the list writes it: `5 working days`, or with what the span runs from, or the day on which it ends; null without a limit. */
function exportedLimit({ within }: Duty) {
  if (within === undefined) return null
  if ('everyYearOn' in within) return { 'every-year-on': within.everyYearOn }
  if ('onDate' in within) return { 'on-date': within.onDate }
  return 'span' in within && !('from' in within) ? within.span : within
}
