import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQuery, caseVersionQuery } from '../../api/queries.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useCase } from './case-context.tsx'
import { useTimelineEntries } from './timeline-entries.ts'

/** Others go on working while somebody looks: says so quietly, and shows it when asked. What is being typed stays. */
export function NewerVersion() {
  const { t } = useSpeech()
  const { view } = useCase()
  const cache = useQueryClient()
  const { data } = useQuery(caseVersionQuery(view.caseId))
  const [from, setFrom] = useState<number>()
  const newer = data !== undefined && data.version > view.version
  const entries = useTimelineEntries(view.timeline.filter(({ version }) => version > (from ?? version)))

  const show = async () => {
    const seen = view.version
    await cache.invalidateQueries(caseQuery(view.caseId))
    setFrom(seen)
  }

  return (
    <div role="status" className="no-print">
      {newer && (
        <Notice>
          <p className="row">
            {t.case.newer} ·{' '}
            <Button kind="quiet" onClick={show}>
              {t.case.showNewer}
            </Button>
          </p>
        </Notice>
      )}
      {!newer && entries.length > 0 && (
        <Notice title={t.case.whatIsNew}>
          <Timeline entries={entries} />
          <Button kind="quiet" onClick={() => setFrom(undefined)}>
            {t.form.cancel}
          </Button>
        </Notice>
      )}
    </div>
  )
}
