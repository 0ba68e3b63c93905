import type { Language } from '../language/language.tsx'

/** An article as it is cited: 18 is 第18条, 276之一 is 第276条之一; numbered parts of a notice stay as they are. */
export function articleText(article: string, language: Language): string {
  const found = /^(\d+)(.*)$/.exec(article)
  if (found === null) return article
  return language === 'zh' ? `第${found[1]}条${found[2]}` : `art. ${article}`
}

/** An instrument and its article, as one reads them. */
export const citedText = ({ title, article }: { title: string; article?: string }, language: Language): string =>
  article === undefined ? title : `${title} ${articleText(article, language)}`
