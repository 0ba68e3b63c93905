// What `remit ask --json` prints: see docs/cli.md.
import { findMatter, type ReportAnswer, type ResponsibilityList } from '@remit/core'

/** The answer as other programs read it. */
export function shortAnswer(
  list: ResponsibilityList,
  { inScope, answer, matters, matter: id, facts, responsibility, elsewhere }: ReportAnswer,
) {
  const matter = id === undefined ? undefined : findMatter(list, id)
  const settled = responsibility?.answer === 'settled' ? responsibility : undefined
  const roles = settled?.roles ?? []
  const next =
    responsibility !== undefined && 'nextQuestion' in responsibility ? responsibility.nextQuestion : undefined
  return {
    inScope,
    answer,
    matters: matters.map(({ id: each, score }) => ({ id: each, score: Number(score.toFixed(4)) })),
    lead: settled?.lead ?? null,
    cooperating: roles.filter(({ role }) => role === 'supporting').map(({ department }) => department),
    possible: roles.filter(({ role }) => role === 'possible').map(({ department }) => department),
    facts,
    ...(next !== undefined && { nextQuestion: { fact: next, question: matter?.facts[next]?.question } }),
    because: [
      ...(responsibility !== undefined && 'because' in responsibility
        ? responsibility.because.map(({ key, text }) => ({ fact: key, text }))
        : []),
      ...roles.flatMap(({ department, role, duties }) =>
        duties.map(({ duty, clause, modality, grounds, title }) => ({
          department,
          role,
          duty,
          title,
          modality,
          clause,
          words: matter?.clauses[clause]?.text,
          grounds: grounds.map(({ key, text }) => ({ key, text })),
          basis:
            matter?.duties[duty]?.basis.map(({ instrument, article, status }) => ({ instrument, article, status })) ??
            [],
        })),
      ),
    ],
    ...(elsewhere !== undefined && { elsewhere: { topic: elsewhere.label, ask: elsewhere.ask } }),
  }
}
