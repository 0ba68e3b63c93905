import { useSpeech } from '../../language/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useCase } from './case-context.tsx'
import { useTimelineEntries } from './timeline-entries.ts'

/** Somebody else was quicker: what they did, before one submits again. */
export function MovedOn() {
  const { t } = useSpeech()
  const { view, movedFrom } = useCase()
  const entries = useTimelineEntries(view.timeline.filter(({ version }) => version > (movedFrom ?? version)))
  if (movedFrom === undefined) return null
  return (
    <Notice look="amber" title={t.case.movedOn} live>
      <p>{t.case.movedOnHelp}</p>
      <Timeline entries={entries} />
    </Notice>
  )
}
