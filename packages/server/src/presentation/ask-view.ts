import {
  type Answer,
  type Citation,
  findMatter,
  type Ground,
  type Matter,
  pictureOfAnswer,
  type ReportAnswer,
  type ResponsibilityList,
  sayValue,
  type Text,
} from '@remit/core'
import { notOnList } from '../language/phrases.ts'
import type { AskView } from '../views.ts'
import { presentFact } from './fact-view.ts'
import { presentCitation } from './law-view.ts'

/** The answer to somebody's own words: who leads, who helps, why, what else there is to know. */
export function presentAnswer(list: ResponsibilityList, text: string, answer: ReportAnswer): AskView {
  const matter = answer.matter === undefined ? undefined : findMatter(list, answer.matter)
  const { responsibility } = answer
  return {
    text,
    inScope: answer.inScope,
    answer: answer.answer,
    candidates: answer.matters.map(({ id, score }) => ({ matter: id, title: titleOf(list, id), score })),
    words: answer.words.map(word => ({ ...word })),
    ...(matter !== undefined && { matter: matter.id }),
    facts: { ...answer.facts },
    understood: presentUnderstood(matter, answer.facts),
    ...(responsibility !== undefined && { responsibility }),
    ...presentPicture(list, matter, answer),
    ...presentQuestion(matter, responsibility),
    grounds: presentGrounds(list, matter, responsibility),
    ...(!answer.inScope && { elsewhere: elsewhereOf(list, answer) }),
  }
}

const titleOf = (list: ResponsibilityList, id: string): Text => findMatter(list, id)?.title ?? { zh: id, en: id }

const presentUnderstood = (matter: Matter | undefined, facts: ReportAnswer['facts']): AskView['understood'] =>
  Object.entries(matter?.facts ?? {}).flatMap(([id, fact]) =>
    facts[id] === undefined ? [] : [{ fact: id, label: fact.label, text: sayValue(fact, facts[id]) }],
  )

function presentPicture(
  list: ResponsibilityList,
  matter: Matter | undefined,
  { responsibility, facts }: ReportAnswer,
): Pick<AskView, 'picture'> {
  if (matter === undefined || responsibility?.answer !== 'settled') return {}
  return { picture: pictureOfAnswer({ list, matter, facts, lead: responsibility.lead }) }
}

function presentQuestion(matter: Matter | undefined, answer: Answer | undefined): Pick<AskView, 'nextQuestion'> {
  const id = answer !== undefined && 'nextQuestion' in answer ? answer.nextQuestion : undefined
  const fact = id === undefined ? undefined : matter?.facts[id]
  return id === undefined || fact === undefined ? {} : { nextQuestion: presentFact(id, fact) }
}

/** The clauses and the law behind the duties in the answer; those of the lead come first, as its role does. */
function presentGrounds(
  list: ResponsibilityList,
  matter: Matter | undefined,
  answer: Answer | undefined,
): AskView['grounds'] {
  if (matter === undefined || answer === undefined) return { clauses: [], citations: [], because: [] }
  const roles = answer.answer === 'settled' ? answer.roles.filter(({ role }) => role !== 'possible') : []
  const duties = roles.flatMap(role => role.duties.map(({ duty }) => duty))
  const clauses = new Set(roles.flatMap(role => role.duties.map(({ clause }) => clause)))
  const citations = new Map<string, Citation>()
  for (const citation of duties.flatMap(duty => matter.duties[duty]?.basis ?? []))
    citations.set(`${citation.instrument} ${citation.article ?? ''}`, citation)
  return {
    clauses: [...clauses].flatMap(id => {
      const clause = matter.clauses[id]
      return clause === undefined ? [] : [{ id, ...clause }]
    }),
    citations: [...citations.values()].map(citation => presentCitation(list, citation)),
    because: [...groundsOf(answer)],
  }
}

const groundsOf = (answer: Answer): readonly Ground[] =>
  answer.answer === 'needs-facts' ? answer.candidates.flatMap(({ grounds }) => grounds) : answer.because

/** Who to ask about what the list does not hold: the likeliest topic's body, or whom the list names for everything else. */
function elsewhereOf(list: ResponsibilityList, { elsewhere }: ReportAnswer): NonNullable<AskView['elsewhere']> {
  return elsewhere === undefined
    ? { label: notOnList, ask: list.elsewhere }
    : { label: elsewhere.label, ask: elsewhere.ask }
}
