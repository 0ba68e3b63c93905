/** A phrase that a person reads, in both languages of the county's readers. Chinese first. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The two languages in which Remit speaks. */
export type Language = keyof Text
