// What other systems are told: CloudEvents 1.0 as JSON, with what identifies a happening and nothing that is in the case.
import type { EventType } from '@remit/core'

/** An event of a case, as far as it is told. */
export interface Happened {
  readonly jurisdiction: string
  readonly caseId: string
  readonly number: string
  readonly matter: string
  readonly type: EventType
  readonly version: number
  /** Of the department that acted; none for the public and the clock. */
  readonly department: string | undefined
  readonly recordedAt: Date
}

/** A CloudEvent in JSON. `sequence`: the event's place in its case, of equal length, so that it sorts as text. */
export const cloudEventOf = (happened: Happened): string =>
  JSON.stringify({
    specversion: '1.0',
    id: messageId(happened),
    source: `/remit/${happened.jurisdiction}`,
    type: `remit.case.${happened.type}`,
    subject: happened.caseId,
    time: happened.recordedAt.toISOString(),
    datacontenttype: 'application/json',
    sequence: String(happened.version).padStart(10, '0'),
    data: {
      case: happened.caseId,
      number: happened.number,
      matter: happened.matter,
      version: happened.version,
      ...(happened.department !== undefined && { department: happened.department }),
    },
  })

/** The same on each attempt, and for each receiver. Without a full stop: the signature sets its parts apart by it. */
export const messageId = ({ caseId, version }: Pick<Happened, 'caseId' | 'version'>): string => `${caseId}-${version}`
