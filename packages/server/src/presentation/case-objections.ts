import { concernedBy, getMatter, type Objection, viewCase } from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import type { CaseView } from '../views.ts'
import type { Onlooker } from './obligation-view.ts'

type ObjectionView = CaseView['objections'][number]

/** The objections of a case, oldest first: what each relies on, what the departments wrote, how it ended. */
export function presentObjections(seen: Seen, { nameOf }: Onlooker): CaseView['objections'] {
  const view = viewCase(seen)
  const matter = getMatter(seen.list, seen.state.matter)
  return seen.state.objections.map(objection => {
    const { duty, at, by, reason, clause, proposes, opinions = [], referred, ended } = objection
    return {
      duty,
      title: matter.duties[duty]?.title ?? { zh: duty, en: duty },
      by: by.department ?? '',
      at,
      reason,
      ...(clause !== undefined && { clause }),
      ...(proposes !== undefined && { proposes }),
      concerned: [...concernedBy(view, objection)],
      opinions: opinions.map(each => ({
        department: each.department,
        person: nameOf(each.by.person),
        at: each.at,
        text: each.text,
      })),
      ...(referred !== undefined && { referred: { at: referred.at, tried: referred.tried } }),
      ...(ended !== undefined && { ended: presentEnd(ended) }),
    }
  })
}

const presentEnd = ({
  how,
  at,
  bearer,
  reason,
  signatures,
}: NonNullable<Objection['ended']>): NonNullable<ObjectionView['ended']> => ({
  how,
  at,
  ...(bearer !== undefined && { bearer }),
  ...(reason !== undefined && { reason }),
  ...(signatures !== undefined && { signatures: signatures.map(signature => ({ ...signature })) }),
})
