// What row-level security adds to the tables.

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
  precedent: PrecedentView
}
