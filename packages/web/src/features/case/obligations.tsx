import type { ObligationView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'
import { NextPeriod } from './next-period.tsx'
import { Obligation } from './obligation.tsx'
import { Standings } from './standings.tsx'

/** Who must do what now, one's own first; then what is not due yet, and what is done. */
export function Obligations() {
  const { t, say } = useSpeech()
  const { view, said } = useCase()
  const owed = view.obligations.filter(({ upcoming }) => !upcoming).sort(byTurn)
  const first = owed.find(({ mine, modality }) => mine && modality === 'must')
  return (
    <Panel
      id="owed"
      title={
        <span id="owed-title" tabIndex={-1}>
          {t.case.owed}
        </span>
      }
      aside={
        <span className="case-said" role="status">
          {said !== undefined && `✓ ${say(said)}`}
        </span>
      }
      flush
    >
      {owed.length === 0 && <p className="case-nothing soft">{t.case.nothingOwed}</p>}
      {owed.map(obligation => (
        <Obligation key={obligation.id} obligation={obligation} first={obligation === first} />
      ))}
      <NextPeriod />
      <Standings />
    </Panel>
  )
}

/** One's own before others', what must be before what may be, the sooner due before the later. */
function byTurn(a: ObligationView, b: ObligationView): number {
  if (a.mine !== b.mine) return a.mine ? -1 : 1
  if (a.modality !== b.modality) return a.modality === 'must' ? -1 : 1
  return (a.due ?? '9').localeCompare(b.due ?? '9')
}
