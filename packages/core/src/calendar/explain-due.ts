// A count, said in words.
import type { Text } from '../text.ts'
import type { Due, DueStep } from './due-step.ts'
import { dateOf, dayNumber, type LocalDate, type LocalDateTime } from './local-date.ts'
import { sayDate, sayDateRange, sayInstant } from './say-date.ts'
import { describeSpan } from './span.ts'
import type { RestReason } from './working-days.ts'

/** How the date was counted, a sentence a step; days that were skipped are gathered into one sentence. */
export function explainDue(due: Due): Text[] {
  const sentences: Text[] = []
  let skipped: SkippedStep[] = []
  for (const step of due.explanation) {
    if (step.kind === 'skipped') {
      skipped.push(step)
      continue
    }
    if (skipped.length > 0) sentences.push(saySkipped(skipped))
    skipped = []
    sentences.push(sayStep(step))
  }
  if (skipped.length > 0) sentences.push(saySkipped(skipped))
  return due.certain ? sentences : [...sentences, uncertain]
}

type SkippedStep = Extract<DueStep, { kind: 'skipped' }>

const uncertain: Text = {
  zh: '其中有的年份放假安排尚未公布，暂按周末推算，日期可能变动。',
  en: 'The holidays of a year in this count are not published yet; only weekends were reckoned, and the date may change.',
}

function sayStep(step: Exclude<DueStep, SkippedStep>): Text {
  switch (step.kind) {
    case 'start':
      return sayStart(step.at, step.excluded)
    case 'counted':
      return sayCounted(step)
    case 'named':
      return sayNamed(step.date, step.by)
    case 'suspended':
      return saySuspended(step.from, step.to)
    case 'extended': {
      const { zh, en } = describeSpan(step.span)
      return { zh: `延长${zh}。`, en: `Extended by ${en}.` }
    }
    case 'rolled': {
      const [from, to, reason] = [sayDate(step.from), sayDate(step.to), sayReason(step.reason)]
      return {
        zh: `${from.zh}为${reason.zh}，顺延至${to.zh}。`,
        en: `${from.en} is a day of rest (${reason.en}); moved to ${to.en}.`,
      }
    }
  }
}

function sayStart(at: LocalDateTime, excluded: boolean): Text {
  if (!excluded) {
    const from = sayInstant(at)
    return { zh: `自${from.zh}起。`, en: `From ${from.en}.` }
  }
  const from = sayDate(dateOf(at))
  return { zh: `自${from.zh}起算，当日不计入。`, en: `Counted from ${from.en}; that day itself is not counted.` }
}

function sayCounted({ span, to, makeUpDays }: Extract<DueStep, { kind: 'counted' }>): Text {
  const length = describeSpan(span)
  const end = span.unit === 'hour' ? sayInstant(to) : sayDate(dateOf(to))
  const zh = `计${length.zh}，至${end.zh}`
  const en = `${length.en}, until ${end.en}`
  if (makeUpDays.length === 0) return { zh: `${zh}。`, en: `${en}.` }
  const days = makeUpDays.map(sayDate)
  return {
    zh: `${zh}；${days.map(day => day.zh).join('、')}为调休上班日，计入。`,
    en: `${en}; ${days.map(day => day.en).join(', ')} worked to make up for a holiday, and counted.`,
  }
}

function sayNamed(date: LocalDate, by: 'month' | 'year' | 'case'): Text {
  const { zh, en } = sayDate(date)
  switch (by) {
    case 'month':
      return { zh: `每月的规定日：${zh}。`, en: `The day set for each month: ${en}.` }
    case 'year':
      return { zh: `每年的规定日：${zh}。`, en: `The day set for each year: ${en}.` }
    case 'case':
      return { zh: `本案已定的日期：${zh}。`, en: `The day set in this case: ${en}.` }
  }
}

function saySuspended(from: LocalDateTime, to: LocalDateTime | undefined): Text {
  const start = sayInstant(from)
  if (to === undefined)
    return { zh: `自${start.zh}起中止，尚未恢复。`, en: `Suspended since ${start.en}; not resumed yet.` }
  const end = sayInstant(to)
  return {
    zh: `${start.zh}至${end.zh}中止，期间不计入。`,
    en: `Suspended from ${start.en} to ${end.en}; that time is not counted.`,
  }
}

const sayReason = (reason: RestReason): Text =>
  reason.kind === 'holiday' ? reason.name : { zh: '周末', en: 'weekend' }

interface Run {
  readonly from: LocalDate
  to: LocalDate
  readonly reason: Text
}

function saySkipped(steps: readonly SkippedStep[]): Text {
  const runs: Run[] = []
  for (const { date, reason } of steps) {
    const run = runs.at(-1)
    const said = sayReason(reason)
    if (run && run.reason.zh === said.zh && dayNumber(date) === dayNumber(run.to) + 1) run.to = date
    else runs.push({ from: date, to: date, reason: said })
  }
  const said = runs.map(({ from, to, reason }) => ({ range: sayDateRange(from, to), reason }))
  return {
    zh: `不计入：${said.map(({ range, reason }) => `${range.zh}（${reason.zh}）`).join('、')}。`,
    en: `Not counted: ${said.map(({ range, reason }) => `${range.en} (${reason.en})`).join(', ')}.`,
  }
}
