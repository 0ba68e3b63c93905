import { answerReport, ok, refuse, type Triage } from '@remit/core'
import type { Outcome, Terminal, Unusable } from './outcome.ts'
import { parseJson } from './read-json.ts'
import { readReportText } from './report-text.ts'
import { shortAnswer } from './short-answer.ts'
import { showProgress } from './show-progress.ts'

/**
 * Answers lines `{"id", "text"}` one by one as they come. A line that is none gets a line that says so, the others are
 * answered, and the command ends with 2.
 */
export async function answerLines(triage: Triage, terminal: Terminal): Promise<Outcome> {
  const progress = showProgress(terminal)
  let [number, answered, wrong] = [0, 0, 0]
  for await (const line of terminal.readInput()) {
    number += 1
    if (line.trim() === '') continue
    const report = readReport(line)
    terminal.out(`${JSON.stringify('code' in report ? refusedLine(number, report) : answer(triage, report))}\n`)
    if ('code' in report) wrong += 1
    else answered += 1
    if (number % 100 === 0) progress.at('', number)
    await terminal.drained()
    if (terminal.isClosed()) break
  }
  progress.end()
  if (answered + wrong === 0 && !terminal.isClosed()) return refuse(nothingCame)
  return ok(wrong > 0 ? 2 : 0)
}

interface Report {
  readonly id?: unknown
  readonly text: string
}

function answer(triage: Triage, { id, text }: Report): unknown {
  return { ...(id !== undefined && { id }), ...shortAnswer(triage.list, answerReport(triage, { text })) }
}

function refusedLine(line: number, { id, ...error }: Unusable & Pick<Report, 'id'>): unknown {
  return { line, ...(id !== undefined && { id }), error }
}

/** The report of a line, or why it is none. */
function readReport(line: string): Report | (Unusable & Pick<Report, 'id'>) {
  const row = parseJson(line)
  if (typeof row !== 'object' || row === null) return notAReport
  const named = 'id' in row ? { id: row.id } : {}
  if (!('text' in row) || typeof row.text !== 'string' || row.text.trim() === '') return { ...named, ...notAReport }
  const text = readReportText(row.text)
  return text.ok ? { ...named, text: text.value } : { ...named, ...text.error }
}

const notAReport: Unusable = {
  code: 'not-a-report',
  text: { zh: '这一行不是 {"id": …, "text": "…"}', en: 'This line is not {"id": …, "text": "…"}' },
  mend: {
    zh: '每行一个 JSON 对象，text 写发生的事。',
    en: 'Write one JSON object a line; its text says what happened.',
  },
}

const nothingCame: Unusable = {
  code: 'nothing-asked',
  text: { zh: '标准输入里没有内容', en: 'Nothing came in on standard input' },
  mend: { zh: 'remit ask --jsonl < reports.jsonl', en: 'remit ask --jsonl < reports.jsonl' },
}
