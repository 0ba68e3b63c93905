import { findMatter, type Matter, nearest, ok, type ResponsibilityList, type Result, refuse } from '@remit/core'
import type { Unusable } from './outcome.ts'

type Kind = 'matter' | 'calculation' | 'command' | 'format'

const called: Readonly<Record<Kind, string>> = { matter: '事项', calculation: '计算', command: '命令', format: '格式' }

/** A name that is missing, or that nothing has, with what was probably meant. */
export function unknownName(kind: Kind, name: string, known: readonly string[]): Unusable {
  const near = nearest(name, known)
  const mend =
    near === undefined
      ? { zh: `可用：${known.join('、')}`, en: `Known: ${known.join(', ')}` }
      : { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` }
  return name === ''
    ? { code: `${kind}-missing`, text: { zh: `没有给出${called[kind]}`, en: `No ${kind} was named` }, mend }
    : {
        code: `unknown-${kind}`,
        text: { zh: `没有这个${called[kind]}：${name}`, en: `There is no such ${kind}: ${name}` },
        mend,
      }
}

/** The matter that is named. */
export function namedMatter(list: ResponsibilityList, id: string): Result<Matter, Unusable> {
  const matter = findMatter(list, id)
  const known = list.matters.map(each => each.id)
  return matter === undefined ? refuse(unknownName('matter', id, known)) : ok(matter)
}
