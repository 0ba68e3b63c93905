import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { useCase } from './case-context.tsx'
import { useTimelineEntries } from './timeline-entries.ts'

export function CaseTimeline() {
  const { t } = useSpeech()
  const { view } = useCase()
  const entries = useTimelineEntries(view.timeline)
  return (
    <Panel title={t.case.timeline}>
      <Timeline entries={entries} />
    </Panel>
  )
}
