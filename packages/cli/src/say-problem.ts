import type { Language, Problem } from '@remit/core'

/** Where a problem stands: file:line:column, and its path in the data. Empty when it stands nowhere. */
export const placeOf = ({ file, line, column, path }: Problem): string =>
  [file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}`, path]
    .filter(part => part !== undefined && part !== '')
    .join('  ')

/** A problem in words: its place, what is wrong, how to mend it. */
export const sayProblem = (problem: Problem, language: Language): string =>
  [placeOf(problem), `    ${problem.text[language]}`, problem.mend && `    → ${problem.mend[language]}`]
    .filter(line => line !== undefined && line !== '')
    .join('\n')
