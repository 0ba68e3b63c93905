// What the public pages are answered.
import type { Answer, Ground, Picture, Text } from '@remit/core'
import type { QuestionView, SentView } from './attachment-views.ts'
import type { CitationView, FactView } from './list-views.ts'

/** `POST /api/ask` with `{ text?, matter?, facts?, skip?: string[] }` */
export interface AskView {
  text: string
  inScope: boolean
  answer: Answer['answer'] | 'out-of-scope'
  /** Matters by how well they fit, best first; at most three. */
  candidates: { matter: string; title: Text; score: number }[]
  /** Words of the text that decided: which fact they state, or that they point to the matter. */
  words: { start: number; end: number; fact?: string }[]
  matter?: string
  facts: Record<string, unknown>
  /** The stated facts in words, in the order in which the matter declares them. */
  understood: { fact: string; label: Text; text: Text }[]
  responsibility?: Answer
  picture?: Picture
  nextQuestion?: FactView
  /** Clauses and citations behind the answer, those of the lead first. */
  grounds: {
    clauses: { id: string; department: string; text: string; en: string }[]
    citations: CitationView[]
    because: Ground[]
  }
  /** Out of scope: who to ask instead. */
  elsewhere?: { label: Text; ask: Text }
}

/** `POST /api/reports` with `{ matter, facts, text?, contact?: {name?, phone?}, files?: string[], key }` */
export interface ReceiptView {
  code: string
  number: string
  at: string
  lead: string
}

/** `GET /api/track/:code` */
export interface TrackView {
  number: string
  matter: string
  title: Text
  opened: string
  closed?: string
  lead: string
  /** Who has it now, for what, by when. */
  now: { department: string; title: Text; plain: Text; due?: string; overdue: boolean }[]
  timeline: { at: string; department?: string; text: Text }[]
  contact: { department: string; name: Text; contact?: Text }[]
  /** What the reporter said so far, and what they were asked. */
  sent: SentView[]
  questions: QuestionView[]
  /** The reporter does not pursue it any more. */
  withdrawn?: string
  /** How content they said they are with the last closing; `asked`: they may say so now. */
  satisfaction: { asked: boolean; score?: number }
}

/** `POST /api/matters/:id/calculations/:calculation` with `{ facts }` */
export interface CalculatedView {
  title: Text
  result: Record<string, unknown>
  steps: { id: string; label: Text; value: unknown; unit?: Text; formula: string; basis: CitationView[] }[]
  missing: Text[]
}

/** `GET /api/health` */
export interface HealthView {
  ok: true
  list: { id: string; version: string; hash: string }
}

/** Every refusal: `application/problem+json` */
export interface RefusalView {
  code: string
  title: Text
  data: Record<string, unknown>
}
