import type { MatterSummary } from './views.ts'

/** How the public's word opens a case of a matter; undefined where citizens cannot open one. */
export const publicChannel = ({ openedBy }: Pick<MatterSummary, 'openedBy'>): 'report' | 'application' | undefined =>
  openedBy.find(way => way === 'report' || way === 'application')
