// The list in the form in which the program reads it.
import type { z } from 'zod'
import type { Condition } from '../condition/condition.ts'
import type { documentForm } from './document-schema.ts'
import type { closingNeed, duty, finding, limitKind, openQuestion } from './duty-schema.ts'
import type { fact } from './fact-schema.ts'
import type { calendarYear, department, instrument, listFile, outOfScope, parameter } from './list-schema.ts'
import type { calculation, matterFile } from './matter-schema.ts'
import type { reminders } from './reminder-schema.ts'
import type { citation, source } from './words.ts'

export type Department = z.output<typeof department>
export type Instrument = z.output<typeof instrument>
export type Parameter = z.output<typeof parameter>
export type CalendarYear = z.output<typeof calendarYear>
export type OutOfScope = z.output<typeof outOfScope>
export type Fact = z.output<typeof fact>
export type Citation = z.output<typeof citation>
export type Source = z.output<typeof source>
export type Calculation = z.output<typeof calculation>
export type ClosingNeed = z.output<typeof closingNeed>
export type OpenQuestion = z.output<typeof openQuestion>
export type Finding = z.output<typeof finding>
export type DocumentForm = z.output<typeof documentForm>
export type LimitKind = z.output<typeof limitKind>
export type Reminders = z.output<typeof reminders>

/** A duty with the id under which the matter knows it. */
export type Duty = z.output<typeof duty> & { readonly id: string }

type MatterFile = z.output<typeof matterFile>

/** A matter with its procedures merged in: its duties in the order in which they can arise. */
export interface Matter extends Omit<MatterFile, 'duties' | 'procedures'> {
  readonly duties: Readonly<Record<string, Duty>>
  /** Ids of the duties so ordered that each comes after those that its condition reads. */
  readonly order: readonly string[]
}

/** One jurisdiction's matters, departments and law, in one version. */
export interface ResponsibilityList extends z.output<typeof listFile> {
  /** SHA-256 over the list's files, hex. Made at the edge. */
  readonly hash: string
  readonly departments: Readonly<Record<string, Department>>
  readonly instruments: Readonly<Record<string, Instrument>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly calendar: readonly CalendarYear[]
  readonly outOfScope: readonly OutOfScope[]
  /** The documents that are written from templates, by id. */
  readonly documents: Readonly<Record<string, DocumentForm>>
  readonly matters: readonly Matter[]
}

/** A condition as the list has it, or always. */
export const conditionOf = (written: Condition | undefined): Condition => written ?? [[]]
