// The documents of a case: those that were written, and those that can be written now. One is open at a time.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView, DocumentSummary, DocumentsView, PossibleDocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PossibleRow } from './possible-row.tsx'
import { documentsQuery } from './queries.ts'
import { WrittenRow } from './written-row.tsx'
import './documents.css'

/** The documents of the case that a page shows. */
export function Documents({ view }: { view: CaseView }) {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery({
    ...documentsQuery(view.caseId, view.version),
    // What is open stays open while the case moves on.
    placeholderData: before => before,
  })
  if (error !== null && data === undefined) return <Failed error={error} again={() => refetch()} />
  if (data === undefined || (data.documents.length === 0 && data.possible.length === 0)) return null
  return (
    <Panel title={t.documents.heading} id="documents">
      <Rows view={view} data={data} />
    </Panel>
  )
}

const keyOf = ({ kind, duty }: PossibleDocumentView): string => `${kind} ${duty ?? ''}`

/** Whether a document is of a kind that can be written now. */
const formOf = (data: DocumentsView, { kind, duty }: DocumentSummary): PossibleDocumentView | undefined =>
  data.possible.find(each => each.kind === kind && each.duty === duty)

function Rows({ view, data }: { view: CaseView; data: DocumentsView }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<string>()
  const toggle = (id: string) => setOpen(open === id ? undefined : id)
  return (
    <>
      {data.documents.length > 0 && (
        <section aria-label={t.documents.written}>
          <h3 className="documents-title">{t.documents.written}</h3>
          <ul className="documents">
            {data.documents.map(document => (
              <li key={document.document}>
                <WrittenRow
                  view={view}
                  summary={document}
                  form={formOf(data, document)}
                  pdf={data.pdf}
                  open={open === document.document}
                  onToggle={() => toggle(document.document)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.possible.length > 0 && (
        <section className="no-print" aria-label={t.documents.possible}>
          <h3 className="documents-title">{t.documents.possible}</h3>
          <ul className="documents">
            {data.possible.map(possible => (
              <li key={keyOf(possible)}>
                <PossibleRow
                  view={view}
                  possible={possible}
                  open={open === keyOf(possible)}
                  onToggle={() => toggle(keyOf(possible))}
                  onDrafted={({ document }) => setOpen(document)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
