// Filling in facts by the labels of their fields.
import type { Locator } from '@playwright/test'
import type { FactView } from '../packages/server/src/views.ts'
import type { MatterInWords } from './county.ts'
import { labelled, type Words } from './words.ts'

type Row = Readonly<Record<string, unknown>>

/** Citizens are asked questions; staff see what a fact is called. */
export type Asked = 'citizen' | 'staff'

interface Filling {
  readonly form: Locator
  readonly asked: Asked
  readonly county: MatterInWords
}

/** Fills in facts in a form, in the order given. */
export async function fillFacts(filling: Filling, facts: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [id, value] of Object.entries(facts)) await fillFact(filling, filling.county.fact(id), value)
}

async function fillFact({ form, asked, county: { words } }: Filling, fact: FactView, value: unknown): Promise<void> {
  const name = asked === 'citizen' ? (fact.question ?? fact.label) : fact.label
  const label = labelled(words.say(name), words)
  if (fact.type === 'table') return fillTable(form.getByRole('group', { name: label }), fact, value as Row[], words)
  const choice = choiceOf(fact, value, words)
  if (choice === undefined) return form.getByLabel(label).fill(String(value))
  // Where choices are many the form offers a list to pick from.
  if (Object.keys(fact.values ?? {}).length > 6) await form.getByLabel(label).selectOption({ label: choice })
  else await choose(form, label, choice)
}

/** Picks one of several choices that are all in sight. */
export async function choose(form: Locator, label: RegExp, choice: string): Promise<void> {
  await form.getByRole('group', { name: label }).getByRole('radio', { name: choice, exact: true }).check()
}

async function fillTable(table: Locator, fact: FactView, rows: readonly Row[], words: Words): Promise<void> {
  const { t, say } = words
  for (const [index, row] of rows.entries()) {
    if (index > 0) await table.getByRole('button', { name: t.field.addRow, exact: true }).click()
    for (const [id, value] of Object.entries(row)) {
      const column = fact.columns?.[id]
      if (column === undefined) throw new Error(`${fact.id} has no column ${id}`)
      const cell = table.getByLabel(`${say(column.label)} ${t.field.row(index + 1)}`, { exact: true })
      const choice = choiceOf(column, value, words)
      if (choice === undefined) await cell.fill(String(value))
      else await cell.selectOption({ label: choice })
    }
  }
}

function choiceOf(fact: Pick<FactView, 'values'> & { type: string }, value: unknown, words: Words): string | undefined {
  if (fact.type === 'boolean') return value === true ? words.t.yes : words.t.no
  if (fact.type !== 'enum') return undefined
  const label = fact.values?.[String(value)]
  if (label === undefined) throw new Error(`There is no value ${value}`)
  return words.say(label)
}
