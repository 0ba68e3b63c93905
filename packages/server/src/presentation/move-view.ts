// What would be otherwise under the version of the list that is in force, for somebody to look at before deciding it.
import { getMatter, type MovePreview, type OwedUnder, type ResponsibilityList, titleOf } from '@remit/core'
import type { Seen } from '../cases/seen.ts'
import { titleOfDuty } from '../language/events.ts'
import type { MovePreviewView, OwedInPreview } from '../views.ts'

/** The difference that going over to another version would make; without a preview, that it is not possible. */
export function presentMove(
  { list, state }: Seen,
  to: ResponsibilityList,
  preview: MovePreview | undefined,
): MovePreviewView {
  const versions = { from: versionOf(list), to: versionOf(to) }
  if (preview === undefined)
    return { ...versions, possible: false, gone: [], arising: [], changed: [], dropped: [], forgotten: [] }
  const before = getMatter(list, state.matter)
  const after = getMatter(to, state.matter)
  const owed = (matter: typeof before, under: typeof state, { obligation, due }: OwedUnder): OwedInPreview => ({
    kind: obligation.kind,
    ...(obligation.duty !== undefined && { duty: obligation.duty }),
    title: titleOf(matter, obligation, under),
    bearer: obligation.bearer,
    ...(due !== undefined && { due }),
  })
  return {
    ...versions,
    possible: true,
    lead: { ...preview.lead },
    gone: preview.gone.map(each => owed(before, state, each)),
    arising: preview.arising.map(each => owed(after, preview.state, each)),
    changed: preview.changed.map(each => ({
      before: owed(before, state, each.before),
      after: owed(after, preview.state, each.after),
    })),
    dropped: preview.dropped.map(duty => ({ duty, title: titleOfDuty(before, duty) })),
    forgotten: preview.forgotten.map(fact => ({ fact, label: before.facts[fact]?.label ?? { zh: fact, en: fact } })),
  }
}

const versionOf = ({ hash, version }: ResponsibilityList): { hash: string; version: string } => ({ hash, version })
