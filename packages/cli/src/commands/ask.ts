import { type Asked, answerReport, ok, type ResponsibilityList, type Result, refuse, trainTriage } from '@remit/core'
import { answerLines } from '../answer-lines.ts'
import { type Given, type Run, textOf } from '../command.ts'
import { openList } from '../open-list.ts'
import type { Unusable } from '../outcome.ts'
import { readFactsOption } from '../read-json.ts'
import { readMatterFacts } from '../read-matter-facts.ts'
import { readReportText } from '../report-text.ts'
import { sayAnswer } from '../say-answer.ts'
import { shortAnswer } from '../short-answer.ts'
import { namedMatter } from '../unknown-name.ts'

/** `remit ask "TEXT" | --jsonl | --matter ID --facts JSON`: who is responsible, and why. */
export const askCommand: Run = async (given, terminal) => {
  const lines = given.options.jsonl === true
  const wrong = unclear(given, lines)
  if (wrong !== undefined) return refuse(wrong)
  const opened = await openList(given)
  if (!opened.ok) return opened
  const { list } = opened.value
  if (lines) return answerLines(trainTriage(list), terminal)
  const asked = await readAsked(list, given)
  if (!asked.ok) return asked
  const answer = answerReport(trainTriage(list), asked.value)
  if (given.json) terminal.out(`${JSON.stringify({ format: 'remit-ask/1', ...shortAnswer(list, answer) })}\n`)
  else terminal.out(sayAnswer(list, answer, given.language))
  return ok(0)
}

/** Words that do not say what is asked, or say it twice. */
function unclear({ words, options }: Given, lines: boolean): Unusable | undefined {
  const text = words.join(' ').trim()
  if (lines && (text !== '' || options.matter !== undefined || options.facts !== undefined)) return linesAndMore
  if (!lines && text === '' && options.matter === undefined)
    return options.facts === undefined ? nothingAsked : factsOfNothing
  return options.facts !== undefined && options.matter === undefined ? factsOfNothing : undefined
}

/** What is asked: a text, or a matter with facts, or both. */
async function readAsked(list: ResponsibilityList, given: Given): Promise<Result<Asked, Unusable>> {
  const read = readReportText(given.words.join(' '))
  if (!read.ok) return read
  const text = read.value
  const id = textOf(given, 'matter')
  if (id === undefined) return ok({ text })
  const matter = namedMatter(list, id)
  if (!matter.ok) return matter
  const raw = await readFactsOption(textOf(given, 'facts'))
  if (!raw.ok) return raw
  const facts = readMatterFacts(matter.value, raw.value)
  return facts.ok ? ok({ text, matter: id, facts: facts.value }) : facts
}

const nothingAsked: Unusable = {
  code: 'nothing-asked',
  text: { zh: '没有写要问的事', en: 'Nothing was asked' },
  mend: {
    zh: 'remit ask "发生的事"，或 --matter ID --facts JSON，或 --jsonl',
    en: 'remit ask "what happened", or --matter ID --facts JSON, or --jsonl',
  },
}

const factsOfNothing: Unusable = {
  code: 'facts-without-matter',
  text: { zh: '给出了事实，但没有说明是哪个事项的', en: 'Facts are given, but not of which matter' },
  mend: { zh: '加上 --matter ID。', en: 'Add --matter ID.' },
}

const linesAndMore: Unusable = {
  code: 'lines-and-more',
  text: {
    zh: '--jsonl 从标准输入读取要问的事，不能同时写在命令里',
    en: 'With --jsonl the questions come from standard input, and none stands in the command',
  },
  mend: { zh: 'remit ask --jsonl < reports.jsonl', en: 'remit ask --jsonl < reports.jsonl' },
}
