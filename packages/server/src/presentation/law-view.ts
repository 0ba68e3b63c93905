import type { Citation, Instrument, Matter, ResponsibilityList, Source } from '@remit/core'
import type { CitationView, InstrumentView, SourceView } from '../views.ts'

/** Where something comes from. */
export const presentSource = ({ title, url, status, checkedOn }: Source): SourceView => ({
  title,
  ...(url !== undefined && { url }),
  status,
  checkedOn,
})

/** A citation with the title and currency of its instrument; the words relied on only when somebody has read them. */
export function presentCitation(list: ResponsibilityList, citation: Citation): CitationView {
  const instrument = list.instruments[citation.instrument]
  return {
    instrument: citation.instrument,
    title: instrument?.title ?? citation.instrument,
    ...(citation.article !== undefined && { article: citation.article }),
    ...(citation.words !== undefined && citation.status === 'seen' && { words: citation.words }),
    status: citation.status,
    currency: instrument?.history.at(-1)?.status ?? 'unknown',
  }
}

/** The instruments of a matter: those that the published list cites, then those that its duties rest on. */
export function presentInstruments(list: ResponsibilityList, matter: Matter): InstrumentView[] {
  const cited = new Set(matter.basis)
  const relied = Object.values(matter.duties).flatMap(({ basis }) => basis.map(({ instrument }) => instrument))
  const computed = Object.values(matter.calculations).flatMap(({ basis, steps }) =>
    [...basis, ...steps.flatMap(step => step.basis)].map(({ instrument }) => instrument),
  )
  const ids = new Set([...matter.basis, ...matter.furtherBasis, ...relied, ...computed])
  return [...ids].flatMap(id => {
    const instrument = list.instruments[id]
    return instrument === undefined ? [] : [presentInstrument(instrument, cited.has(id))]
  })
}

function presentInstrument(instrument: Instrument, cited: boolean): InstrumentView {
  const now = instrument.history.at(-1)
  return {
    id: instrument.id,
    title: instrument.title,
    en: instrument.en,
    ...(instrument.number !== undefined && { number: instrument.number }),
    cited,
    status: now?.status ?? 'unknown',
    since: now?.from ?? 'unknown',
    ...(now?.by !== undefined && { by: now.by }),
    replacedBy: instrument.replacedBy,
    source: presentSource(instrument.source),
    ...(instrument.note !== undefined && { note: instrument.note }),
  }
}
