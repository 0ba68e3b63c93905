// A document that was written: opened, it shows its words and what can be done with it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useList } from '../../api/use-list.ts'
import type { CaseView, DocumentSummary, PossibleDocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DocumentText } from './document-text.tsx'
import { DraftForm } from './draft-form.tsx'
import { documentQuery } from './queries.ts'
import { SettleForm } from './settle-document.tsx'

const looks = { draft: 'dashed', issued: 'green', void: 'grey' } as const

interface WrittenRowProps {
  readonly view: CaseView
  readonly summary: DocumentSummary
  /** As it can be drafted anew now; absent where it cannot. */
  readonly form: PossibleDocumentView | undefined
  readonly pdf: boolean
  readonly open: boolean
  readonly onToggle: () => void
}

export function WrittenRow({ view, summary, form, pdf, open, onToggle }: WrittenRowProps) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { title, standing, version, number, department, issuedAt, voidReason, readable, mine } = summary
  const act = open ? t.documents.close : standing === 'draft' && mine ? t.documents.goOn : t.documents.open
  return (
    <article aria-label={`${say(title)}${number === undefined ? '' : ` ${number}`}`}>
      <div className="document-row">
        <div className="document-about">
          <Tag look={looks[standing]}>{t.documents.standing[standing]}</Tag> <strong>{say(title)}</strong>{' '}
          {number !== undefined && <span className="document-number">{number}</span>}
          <p className="soft small">
            {nameOf(department)}
            {t.semicolon}
            {issuedAt === undefined
              ? t.documents.version(version)
              : t.documents.issuedOn(formatDay(issuedAt, language))}
          </p>
          {voidReason !== undefined && <p className="small">{t.documents.voided(voidReason)}</p>}
          {!readable && <p className="faint small">{t.documents.notShown}</p>}
        </div>
        {readable && (
          <Button small onClick={onToggle} aria-expanded={open} aria-label={`${act} ${say(title)}`}>
            {act}
          </Button>
        )}
      </div>
      {open && <Opened view={view} summary={summary} form={form} pdf={pdf} />}
    </article>
  )
}

type OpenedProps = Pick<WrittenRowProps, 'view' | 'summary' | 'form' | 'pdf'>

function Opened({ view, summary, form, pdf }: OpenedProps) {
  const { t } = useSpeech()
  const [changing, setChanging] = useState(false)
  const { data, error, refetch } = useQuery(documentQuery(view.caseId, summary.document))
  if (data === undefined) return error === null ? <Loading /> : <Failed error={error} again={() => refetch()} />
  const drafting = data.standing === 'draft' && data.mine && form !== undefined
  if (changing && drafting)
    return <DraftForm view={view} possible={form} before={data} onDrafted={() => setChanging(false)} />
  return (
    <>
      <DocumentText caseId={view.caseId} document={data} pdf={pdf} />
      {drafting && (
        <p className="row no-print">
          <Button small onClick={() => setChanging(true)}>
            {t.documents.again}
          </Button>
        </p>
      )}
      {data.mine && <SettleForm key={`${data.standing} ${data.seen}`} view={view} document={data} form={form} />}
    </>
  )
}
