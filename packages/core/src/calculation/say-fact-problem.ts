// What is wrong with a fact, in words: where it stands, what was given, what would do.
import type { Text } from '../text.ts'
import type { FactDeclarations } from './fact-value.ts'
import type { FactProblem } from './read-facts.ts'

type Data = FactProblem['data']

const text = (zh: string, en: string): Text => ({ zh, en })

const given = ({ given: raw = '' }: Data): string => String(raw)

const not =
  (zh: string, en: string) =>
  (data: Data): Text =>
    text(`“${given(data)}”不是${zh}`, `“${given(data)}” is not ${en}`)

const perhaps = ({ nearest }: Data): Text =>
  nearest === undefined ? text('', '') : text(`，是否想写 ${nearest}？`, `; did you mean ${nearest}?`)

const unknown = (zh: string, en: string, data: Data): Text => {
  const near = perhaps(data)
  return text(`${zh}${near.zh}`, `${en}${near.en}`)
}

const sentences: Readonly<Record<FactProblem['code'], (data: Data) => Text>> = {
  'not-a-boolean': not('“是”或“否”（true / false）', 'true or false'),
  'not-an-integer': not('整数', 'a whole number'),
  'not-a-number': not('数字', 'a number'),
  'not-a-date': not('日期，应写作 YYYY-MM-DD', 'a date; write YYYY-MM-DD'),
  'no-such-date': data => text(`没有“${given(data)}”这一天`, `there is no day “${given(data)}”`),
  'not-a-text': not('文字', 'a text'),
  'too-long': ({ most }) => text(`太长，最多 ${most} 个字`, `too long; at most ${most} characters`),
  'not-an-id-number': not('有效的公民身份号码', 'a valid identity number'),
  'unknown-value': data => {
    const values = Array.isArray(data.values) ? data.values : []
    return unknown(
      `“${given(data)}”不在可选的值之中（${values.join('、')}）`,
      `“${given(data)}” is none of ${values.join(', ')}`,
      data,
    )
  },
  'too-precise': data =>
    text(
      `“${given(data)}”的小数太多，最多 ${data.decimals} 位`,
      `“${given(data)}” has too many decimals; at most ${data.decimals}`,
    ),
  below: data =>
    text(`“${given(data)}”太小，不得小于 ${data.min}`, `“${given(data)}” is too small; at least ${data.min}`),
  above: data =>
    text(`“${given(data)}”太大，不得大于 ${data.max}`, `“${given(data)}” is too large; at most ${data.max}`),
  'unknown-fact': data => unknown('没有这个事实', 'there is no such fact', data),
  'unknown-column': data => unknown('表中没有这一列', 'the table has no such column', data),
  'not-a-table': data =>
    text(`“${given(data)}”不是表格，应为由行组成的列表`, `“${given(data)}” is not a table, which is a list of rows`),
  'not-a-row': data =>
    text(`“${given(data)}”不是一行，应为 { 列: 值 }`, `“${given(data)}” is not a row, which is { column: value }`),
}

/** One problem of `readFacts` as a person reads it: the fact by its label and id, row and column, and what is wrong. */
export function sayFactProblem(declarations: FactDeclarations, { code, data }: FactProblem): Text {
  const place = placeOf(declarations, data)
  const said = sentences[code](data)
  return { zh: `${place.zh}：${said.zh}`, en: `${place.en}: ${said.en}` }
}

function placeOf(declarations: FactDeclarations, { fact, row, column }: Data): Text {
  const declaration = Object.hasOwn(declarations, fact) ? declarations[fact] : undefined
  const columns = declaration?.type === 'table' ? declaration.columns : {}
  const cell = column === undefined ? undefined : columns[String(column)]
  const part = (language: 'zh' | 'en'): string =>
    [
      named(declaration?.label[language], fact),
      row === undefined ? undefined : language === 'zh' ? `第 ${row} 行` : `row ${row}`,
      column === undefined ? undefined : named(cell?.label[language], String(column)),
    ]
      .filter(each => each !== undefined)
      .join(language === 'zh' ? ' ' : ', ')
  return { zh: part('zh'), en: part('en') }
}

const named = (label: string | undefined, id: string): string =>
  label === undefined || label === id ? id : `${label} (${id})`
