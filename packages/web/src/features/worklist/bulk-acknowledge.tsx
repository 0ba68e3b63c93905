import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../api/client.ts'
import { worklistQuery } from '../../api/queries.ts'
import type { CaseView, WorklistRow } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { explainFailure, Notice } from '../../ui/notice.tsx'
import type { Selection } from './use-selection.ts'

interface Outcome {
  readonly acknowledged: number
  readonly problems: readonly string[]
}

/** Acknowledges several handovers, one after the other; what is refused is said and stays in the list. */
export function BulkAcknowledge({ selection }: { selection: Selection }) {
  const speech = useSpeech()
  const { t } = speech
  const cache = useQueryClient()
  const [done, setDone] = useState(0)
  const { selectable, selected } = selection
  const acknowledging = useMutation({
    mutationFn: (rows: readonly WorklistRow[]) => acknowledgeAll(rows, setDone, speech),
    onSuccess: async () => {
      selection.set([])
      await cache.invalidateQueries(worklistQuery)
    },
  })
  const outcome = acknowledging.data
  if (selectable.length === 0 && outcome === undefined) return null
  const all = selected.length === selectable.length
  return (
    <div className="bulk">
      {selectable.length > 0 && (
        <div className="row">
          <label className="bulk-all">
            <input type="checkbox" checked={all} onChange={() => selection.set(all ? [] : selectable)} />
            {t.work.selectAll}
          </label>
          {selected.length > 0 && (
            <Button
              kind="primary"
              small
              aria-disabled={acknowledging.isPending || undefined}
              onClick={() => !acknowledging.isPending && acknowledging.mutate(selected)}
            >
              {t.work.acknowledgeSelected}
            </Button>
          )}
          <span className="faint small" role="status">
            {acknowledging.isPending
              ? t.work.acknowledging(done, selected.length)
              : selected.length > 0 && t.work.selected(selected.length)}
          </span>
        </div>
      )}
      {outcome !== undefined && <Result outcome={outcome} />}
    </div>
  )
}

function Result({ outcome: { acknowledged, problems } }: { outcome: Outcome }) {
  const { t } = useSpeech()
  return (
    <Notice look={problems.length > 0 ? 'amber' : 'green'} title={t.work.acknowledged(acknowledged)} live>
      {problems.map(problem => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  )
}

async function acknowledgeAll(
  rows: readonly WorklistRow[],
  onDone: (done: number) => void,
  speech: Speech,
): Promise<Outcome> {
  const problems: string[] = []
  // Each receipt moves its case on; the next one in the same case was asked for in sight of it.
  const versions = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    onDone(index)
    try {
      const { version } = await acknowledge(row, versions.get(row.caseId) ?? row.version)
      versions.set(row.caseId, version)
    } catch (error) {
      problems.push(speech.t.work.notAcknowledged(row.number, explainFailure(error, speech).title))
    }
  }
  return { acknowledged: rows.length - problems.length, problems }
}

const acknowledge = ({ caseId, duty }: WorklistRow, seen: number): Promise<CaseView> =>
  send<CaseView>(`/cases/${caseId}/acts`, { act: 'acknowledge', duty, seen, key: crypto.randomUUID() })
