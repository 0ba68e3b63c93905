import type { CaseEvent } from '@remit/core'
import { getKind } from '../attachments/file-kinds.ts'
import type { AttachmentsView } from '../views.ts'
import type { Onlooker } from './obligation-view.ts'

/** The files of a case, as far as the onlooker may see them: what the reporter sent may show who it is about. */
export function presentAttachments(
  events: readonly CaseEvent[],
  { sight, nameOf }: Pick<Onlooker, 'sight' | 'nameOf'>,
): Pick<AttachmentsView, 'attachments' | 'count'> {
  const attached = events.filter(event => event.type === 'file-attached')
  const seen = sight === 'all' ? attached : []
  return {
    count: attached.length,
    attachments: seen.map(({ at, by, data }) => ({
      ...data,
      at,
      from: by.role === 'public' ? 'reporter' : 'department',
      ...(by.department !== undefined && { department: by.department }),
      person: nameOf(by.person),
      preview: getKind(data.type).preview,
    })),
  }
}
