import {
  type Duty,
  describeLimit,
  establishedBy,
  explainCondition,
  type Matter,
  type ResponsibilityList,
} from '@remit/core'
import { done } from '../language/phrases.ts'
import type { DutyView } from '../views.ts'
import { presentCitation } from './law-view.ts'

/** A duty as the list has it. */
export function presentDuty(list: ResponsibilityList, matter: Matter, duty: Duty): DutyView {
  const limit = describeLimit(duty)
  const lead = matter.lead.some(row => row.lead === duty.by) || duty.by === 'lead'
  return {
    id: duty.id,
    title: duty.title,
    plain: duty.plain ?? duty.title,
    by: duty.by,
    act: duty.act ?? (lead ? 'lead' : 'assist'),
    clause: duty.clause,
    when: explainCondition(matter, duty.when),
    modality: duty.modality,
    ...(limit !== undefined && { limit }),
    limitKind: duty.limit,
    outcomes: Object.entries(duty.outcomes ?? { done }).map(([id, label]) => ({
      id,
      label,
      establishes: [...establishedBy(duty, id)],
    })),
    approval: duty.approval === 'head',
    produces: duty.produces.map(id => matter.documents[id] ?? { zh: id, en: id }),
    basis: duty.basis.map(citation => presentCitation(list, citation)),
    ...(duty.note !== undefined && { note: duty.note }),
  }
}
