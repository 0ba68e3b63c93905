import type { MatterSummary, OpenRequest } from '../../api/views.ts'

export type OfficerChannel = OpenRequest['channel']

const byHand: readonly OfficerChannel[] = ['application', 'inspection', 'referral']

/** The ways in which an officer may open a case of a matter: those that the matter names and that are not the public's or the calendar's. */
export const officerChannels = ({ openedBy }: Pick<MatterSummary, 'openedBy'>): readonly OfficerChannel[] =>
  byHand.filter(channel => openedBy.includes(channel))
