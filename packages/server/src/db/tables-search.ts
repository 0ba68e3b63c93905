/** The words by which cases are found. Written through `put_case_text` only. */
export interface SearchTables {
  case_text: { jurisdiction: string; case_id: string; borne: boolean; words: string; opened_at: string }
}
