// What is wrong with a formula, in words.
import type { Text } from '../text.ts'
import type { FormulaProblem } from './formula.ts'

type Say = (data: FormulaProblem['data']) => Text

const sentences: Readonly<Record<FormulaProblem['code'], Say>> = {
  syntax: () => ({ zh: '公式没有写完或者写错了', en: 'the formula is not complete, or not well formed' }),
  'not-supported': () => ({ zh: '这里的写法不能用在清单里', en: 'what stands here cannot be used in a list' }),
  'unknown-function': ({ function: name }) => ({ zh: `没有函数 ${name}`, en: `there is no function ${name}` }),
  'wrong-argument-count': ({ function: name }) => ({
    zh: `函数 ${name} 的参数个数不对`,
    en: `the function ${name} takes another number of arguments`,
  }),
  'no-such-date': () => ({ zh: '没有这一天', en: 'there is no such day' }),
  'unknown-name': ({ name }) => ({ zh: `没有事实或者步骤 ${name}`, en: `there is no fact or step ${name}` }),
  'unknown-property': ({ name }) => ({ zh: `没有列 ${name}`, en: `there is no column ${name}` }),
  'unknown-parameter': ({ parameter }) => ({ zh: `没有参数 ${parameter}`, en: `there is no parameter ${parameter}` }),
}

/** What is wrong with a formula, and how to mend it. */
export function sayFormulaProblem({ code, at, data }: FormulaProblem): { text: Text; mend: Text } {
  const near = data.nearest
  return {
    text: sentences[code](data),
    mend:
      near === undefined
        ? {
            zh: `改正第 ${at + 1} 个字符处，写法见 docs/adr/0001。`,
            en: `Mend it at character ${at + 1}; docs/adr/0001 says what can be written.`,
          }
        : { zh: `是否想写 ${near}？`, en: `Did you mean ${near}?` },
  }
}
