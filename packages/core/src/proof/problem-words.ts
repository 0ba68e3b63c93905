// What a problem of the proof says, in zh and en.
import type { Matter, ResponsibilityList } from '../catalogue/list.ts'
import type { Condition } from '../condition/condition.ts'
import { explainCondition, labelOf, sayReading } from '../condition/explain.ts'
import type { Text } from '../text.ts'

/** What is so in a situation, each fact and outcome once; 案件成立 when nothing needed to be looked at. */
export function saySituation(matter: Matter, situation: Readonly<Record<string, unknown>>): Text {
  const said = Object.entries(situation).map(([key, value]) => {
    const [label, reading] = [labelOf(matter, key), sayReading(matter, key, value)]
    return { zh: `${label.zh}：${reading.zh}`, en: `${label.en}: ${reading.en}` }
  })
  if (said.length === 0) return { zh: '案件成立', en: 'the case exists' }
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}

/** Which closing rule keeps the case open. `need` is its number, -1 for `closed-when`. */
export function sayUnmet(matter: Matter, need: number): Text {
  const rule = matter.closingNeeds[need]
  if (rule === undefined) return labelled(matter, matter.closedWhen, { zh: '办结条件', en: 'it is closed when' })
  const because = rule.because
  const said = labelled(matter, rule.needs, { zh: '办结前须', en: 'before closing it needs' })
  return because === undefined ? said : { zh: `${said.zh}（${because.zh}）`, en: `${said.en} (${because.en})` }
}

const labelled = (matter: Matter, condition: Condition, label: Text): Text => {
  const said = explainCondition(matter, condition)
  return { zh: `${label.zh}：${said.zh}`, en: `${label.en}: ${said.en}` }
}

/** When: after the last duty of a story, or as soon as the case is opened. */
export function sayAfter(matter: Matter, duty: string | undefined): Text {
  if (duty === undefined) return { zh: '案件一成立', en: 'As soon as the case is opened' }
  const title = labelOf(matter, duty)
  return { zh: `“${title.zh}”之后`, en: `After “${title.en}”` }
}

/** A department as people call it. */
export const sayDepartment = (list: ResponsibilityList, id: string): Text =>
  list.departments[id]?.short ?? { zh: id, en: id }
