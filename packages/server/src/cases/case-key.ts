/** Where a case is kept. */
export interface CaseKey {
  readonly jurisdiction: string
  readonly caseId: string
}
