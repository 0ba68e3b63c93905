// Files, and what passes between a case and the person who reported it.
import { refusal } from '../refusal.ts'
import { ok, refuse } from '../result.ts'
import type { AddToReport, CaseCommand } from './command.ts'
import { actsFor, type Deciding, type Decision } from './deciding.ts'
import type { AttachedFile, EventBody } from './events.ts'
import type { CaseState } from './state.ts'

type ReportCommand = Extract<
  CaseCommand,
  { readonly type: 'attach' | 'ask-reporter' | 'add-to-report' | 'withdraw-report' }
>

/** Decides what attaches a file, asks the reporter, adds to a report or withdraws it. */
export function decideReport(deciding: Deciding, command: ReportCommand): Decision {
  switch (command.type) {
    case 'attach':
      return command.files.length === 0 ? refuse(refusal('nothing-said')) : ok(attached(command.files))
    case 'ask-reporter':
      return decideAsking(deciding, command.text)
    case 'add-to-report':
      return decideAdding(deciding, command)
    case 'withdraw-report':
      if (!hasReporter(deciding.state)) return refuse(refusal('no-reporter'))
      return ok([{ type: 'report-withdrawn', data: command.text === undefined ? {} : { text: command.text } }])
  }
}

/** Whether the actor may ask the reporter something: there is one, and the actor's department leads or owes something. */
export function mayAskReporter(deciding: Deciding): boolean {
  const { state, lead, context, obligations } = deciding
  if (!hasReporter(state)) return false
  return (
    context.by.department === lead || obligations.some(owed => owed.kind === 'discharge' && actsFor(deciding, owed))
  )
}

function decideAsking(deciding: Deciding, text: string): Decision {
  if (!hasReporter(deciding.state)) return refuse(refusal('no-reporter'))
  if (!mayAskReporter(deciding)) return refuse(refusal('not-your-department', { bearer: deciding.lead }))
  return text.trim() === '' ? refuse(refusal('reason-missing')) : ok([{ type: 'reporter-asked', data: { text } }])
}

function decideAdding({ state }: Deciding, { text = '', files, answers }: AddToReport): Decision {
  if (!hasReporter(state)) return refuse(refusal('no-reporter'))
  if (text.trim() === '' && files.length === 0) return refuse(refusal('nothing-said'))
  const said: EventBody = {
    type: 'report-added',
    data: { ...(text !== '' && { text }), ...(answers !== undefined && { answers }) },
  }
  return ok([said, ...attached(files)])
}

// Whoever holds the tracking code is the reporter; a case that officers or the clock opened has none.
const hasReporter = ({ opened }: CaseState): boolean => opened.by.role === 'public'

const attached = (files: readonly AttachedFile[]): EventBody[] => files.map(data => ({ type: 'file-attached', data }))
