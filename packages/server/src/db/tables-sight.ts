// What row-level security and sealed fields add to the tables.

/** The rulings on who bears a duty, as they are published. */
interface PrecedentView {
  jurisdiction: string
  number: string
  matter: string
  duty: string | null
  bearer: string | null
  reason: string
  at: string
}

export interface SightTables {
  case_key: { jurisdiction: string; case_id: string; key_id: string; wrapped: string }
  index_key: { jurisdiction: string; key_id: string; wrapped: string }
  case_identity: { jurisdiction: string; blind: string; case_id: string }
  precedent: PrecedentView
}
