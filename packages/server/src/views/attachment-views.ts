// Files, what a reporter adds, and how content they are.
import type { Text } from '@remit/core'

/** `GET /api/uploads`: what may be sent. Sizes in bytes. */
export interface UploadRulesView {
  /** How names of files that are taken end, without the dot. */
  extensions: string[]
  /** Their media types. */
  types: string[]
  largestFile: number
  mostFiles: number
  largestTogether: number
}

/** `POST /api/uploads?name=…` with the bytes of one file: what it was taken for. The id names it when it is filed or attached. */
export interface UploadView {
  id: string
  name: string
  size: number
  type: string
}

/** `GET /api/cases/:id/attachments` */
export interface AttachmentsView {
  attachments: {
    id: string
    name: string
    /** In bytes. */
    size: number
    type: string
    /** SHA-256 of the file, in hex. */
    hash: string
    at: string
    from: 'reporter' | 'department'
    department?: string
    person: string
    /** Whether `GET /api/cases/:id/attachments/:attachment/preview` shows it. */
    preview: boolean
  }[]
  /** How many there are; more than are listed where this person may not see them. */
  count: number
  satisfaction: SatisfactionView[]
}

/** How content the reporter was with a closing: 1 (not at all) to 5 (very). */
export interface SatisfactionView {
  score: number
  words?: string
  at: string
}

/** `GET /api/satisfaction`: over the cases that the person may see. */
export interface SatisfactionCountsView {
  rows: { matter: string; title: Text; lead: string; count: number; mean: number; scores: number[] }[]
}

/** What the reporter said, as the reporter reads it again. */
export interface SentView {
  at: string
  text?: string
  files: { name: string; size: number; type: string }[]
  /** The version of the question that it answers. */
  answers?: number
}

/** What a department asked the reporter. */
export interface QuestionView {
  /** What an answer names as `answers`. */
  version: number
  at: string
  department?: string
  text: string
  answered: boolean
}
