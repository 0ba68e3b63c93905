import type { Citation, Language, ResponsibilityList } from '@remit/core'

/** A legal basis as it is cited: 《title》article. */
export function sayCitation(list: ResponsibilityList, { instrument, article }: Citation, language: Language): string {
  const cited = list.instruments[instrument]
  const where = article === undefined ? '' : language === 'zh' ? articleIn(article) : ` ${article}`
  if (cited === undefined) return `${instrument}${where}`
  return language === 'zh' ? `《${cited.title}》${where}` : `${cited.en}${where}`
}

/** `17` is 第17条; what the list writes otherwise stays as it is. */
const articleIn = (article: string): string => (/^\d+$/.test(article) ? `第${article}条` : article)
