import type { Language, Phrase, Speech } from '../language/language.tsx'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface CaseName {
  readonly name: string
  /** The title of its matter, where the name does not say it already. */
  readonly matter?: string
}

/** What a case is called: by its subject; by its matter where it has none, or is that of a year or a month. */
export function caseName(
  { subject, matterTitle }: { readonly subject: string; readonly matterTitle: Phrase },
  { say, t, language }: Pick<Speech, 'say' | 't' | 'language'>,
): CaseName {
  const title = say(matterTitle)
  if (subject === '') return { name: title }
  const period = periodText(subject, language)
  return period === undefined ? { name: subject, matter: title } : { name: t.case.ofPeriod(title, period) }
}

function periodText(subject: string, language: Language): string | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(subject) ?? []
  if (year === undefined) return undefined
  if (language === 'zh') return month === undefined ? `${year} 年` : `${year} 年 ${Number(month)} 月`
  return month === undefined ? year : `${months[Number(month) - 1] ?? month} ${year}`
}
