import { useList } from '../../api/use-list.ts'
import type { CaseView } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import type { TimelineEntry } from '../../ui/timeline.tsx'

/** What was done in the case, as the timeline shows it: with department and person. */
export function useTimelineEntries(timeline: CaseView['timeline']): readonly TimelineEntry[] {
  const speech = useSpeech()
  const { say } = speech
  const { nameOf, department: departmentOf } = useList()
  return timeline.map(({ version, at, department, person, role, text, detail }) => ({
    id: String(version),
    at,
    text: say(text),
    detail: detail && say(detail),
    by: [department && nameOf(department), whoActed({ person, role }, departmentOf(department ?? '')?.short.zh, speech)]
      .filter(Boolean)
      .join(' '),
  }))
}

/** Who did it: a person, with their role where it matters; a shared account, named after its department, is its role. */
function whoActed(
  { person, role }: Pick<CaseView['timeline'][number], 'person' | 'role'>,
  department: string | undefined,
  { t }: Speech,
): string {
  if (role === 'public' || role === 'clock') return t.case.actors[role]
  if (department !== undefined && person.startsWith(department)) return t.shell.role[role]
  return role === 'head' ? t.case.inRole(person, t.shell.role[role]) : person
}
