// A report answered: what it is about, and from its facts who is responsible.
import { deriveFacts } from '../calculation/derive-facts.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import type { Matter, OutOfScope, ResponsibilityList } from '../catalogue/list.ts'
import type { Answer } from '../responsibility/answer.ts'
import { whoIsResponsible } from '../responsibility/who-is-responsible.ts'
import { type ReadReport, readReport, type Triage } from './triage.ts'

/** What is asked: a text, or a matter with facts, or both; facts in their stored shapes. */
export interface Asked {
  readonly text?: string
  readonly matter?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly skip?: readonly string[]
}

/** The whole answer to a report. */
export interface ReportAnswer {
  readonly inScope: boolean
  readonly answer: Answer['answer'] | 'out-of-scope'
  readonly matters: readonly { readonly id: string; readonly score: number }[]
  readonly matter?: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly responsibility?: Answer
  readonly words: ReadReport['words']
  readonly elsewhere?: OutOfScope
}

/** Matters that are at least this likely beside the best one are shown as well. */
const worthShowing = 0.03

/** Answers a report; a matter that the asker names is believed. */
export function answerReport(triage: Triage, { text = '', matter: named, facts = {}, skip = [] }: Asked): ReportAnswer {
  const { list } = triage
  const read = readReport(triage, text)
  const id = named ?? (read.inScope ? read.matters[0]?.id : undefined)
  const matter = id === undefined ? undefined : findMatter(list, id)
  if (matter === undefined) return outOfScope(list, read)
  const stated = matter.id === read.matters[0]?.id ? read.facts : {}
  const all = deriveFacts(matter.facts, { ...stated, ...facts })
  const responsibility = whoIsResponsible({ list, matter, facts: { channel: channelOf(matter), ...all }, skip })
  const others = read.matters.filter(each => each.id !== matter.id && each.score >= worthShowing)
  const score = read.matters.find(each => each.id === matter.id)?.score
  return {
    inScope: true,
    answer: responsibility.answer,
    matters: [{ id: matter.id, score: named === undefined ? (score ?? 0) : 1 }, ...others].slice(0, 3),
    matter: matter.id,
    facts: all,
    responsibility,
    words: read.words,
  }
}

/** Who asks would report, or apply where a report opens no case. */
const channelOf = ({ openedBy }: Matter): string =>
  openedBy.find(channel => channel === 'report') ??
  openedBy.find(channel => channel === 'application') ??
  openedBy[0] ??
  ''

function outOfScope(list: ResponsibilityList, read: ReadReport): ReportAnswer {
  const elsewhere = list.outOfScope.find(({ id }) => id === read.elsewhere?.id)
  return {
    inScope: false,
    answer: 'out-of-scope',
    matters: read.matters.filter(({ score }) => score >= worthShowing).slice(0, 3),
    facts: {},
    words: [],
    ...(elsewhere !== undefined && { elsewhere }),
  }
}
