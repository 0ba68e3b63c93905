import { explainCondition, type Matter, pictureOfAnswer, pictureOfMatter, type ResponsibilityList } from '@remit/core'
import type { MatterView } from '../views.ts'
import { presentDuty } from './duty-view.ts'
import { presentFact } from './fact-view.ts'
import { presentInstruments, presentSource } from './law-view.ts'
import { presentSummary } from './list-view.ts'

/** A matter as everybody sees it; precedents and scenarios are not in the matter itself. */
export function presentMatter(
  list: ResponsibilityList,
  matter: Matter,
  { precedents, scenarios }: Pick<MatterView, 'precedents' | 'scenarios'>,
): MatterView {
  return {
    ...presentSummary(list, matter),
    lead: matter.lead.map(({ lead, when }) => ({ lead, when: explainCondition(matter, when) })),
    clauses: Object.entries(matter.clauses).map(([id, clause]) => ({
      id,
      ...clause,
      duties: Object.values(matter.duties).flatMap(duty => (duty.clause === id ? [duty.id] : [])),
    })),
    case: matter.case,
    basisText: matter.basisText,
    instruments: presentInstruments(list, matter),
    facts: Object.entries(matter.facts).map(([id, fact]) => presentFact(id, fact)),
    duties: matter.order.flatMap(id => {
      const duty = matter.duties[id]
      return duty === undefined ? [] : [presentDuty(list, matter, duty)]
    }),
    closedWhen: explainCondition(matter, matter.closedWhen),
    closingNeeds: matter.closingNeeds.map(({ when, needs }) => ({
      when: explainCondition(matter, when ?? [[]]),
      needs: explainCondition(matter, needs),
    })),
    calculations: Object.entries(matter.calculations).map(([id, { title, asks, optional, results }]) => ({
      id,
      title,
      asks,
      optional,
      results,
    })),
    openQuestions: matter.openQuestions.map(({ id, text, settledBy }) => ({ id, text, settledBy })),
    findings: matter.findings.map(({ id, kind, text, sources, openQuestion }) => ({
      id,
      kind,
      text,
      sources: sources.map(presentSource),
      ...(openQuestion !== undefined && { openQuestion }),
    })),
    precedents: precedents.map(precedent => ({ ...precedent, ...amendmentBy(matter, precedent) })),
    scenarios,
    ...presentPictures(list, matter),
  }
}

/** The whole picture, and the one of the regular course where that leaves something out. */
function presentPictures(list: ResponsibilityList, matter: Matter): Pick<MatterView, 'picture' | 'mainPicture'> {
  const picture = pictureOfMatter(list, matter)
  const lead = matter.lead[0]?.lead ?? list.firstReceiver
  const mainPicture = pictureOfAnswer({ list, matter, facts: {}, lead })
  return mainPicture.cards.length < picture.cards.length ? { picture, mainPicture } : { picture }
}

/** What the list would have to say to say what was ruled; nothing where it says that already, or by rows of facts. */
function amendmentBy(
  { duties }: Matter,
  { duty, bearer }: MatterView['precedents'][number],
): Pick<MatterView['precedents'][number], 'amendment'> {
  const from = duties[duty]?.by
  if (from === undefined || from === bearer || from === 'lead') return {}
  return { amendment: { path: `duties.${duty}.by`, from, to: bearer } }
}
