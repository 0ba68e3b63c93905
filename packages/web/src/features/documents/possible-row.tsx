import type { CaseView, DocumentView, PossibleDocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { DraftForm } from './draft-form.tsx'

interface PossibleRowProps {
  readonly view: CaseView
  readonly possible: PossibleDocumentView
  readonly open: boolean
  readonly onToggle: () => void
  readonly onDrafted: (view: DocumentView) => void
}

/** A document that can be written now, with what it still needs before it is issued. */
export function PossibleRow({ view, possible, open, onToggle, onDrafted }: PossibleRowProps) {
  const { t, say } = useSpeech()
  const { title, dutyTitle, lacking, wording, note } = possible
  return (
    <article aria-label={say(title)}>
      <div className="document-row">
        <div className="document-about">
          <strong>{say(title)}</strong> {wording === 'to-verify' && <Tag look="dashed">{t.documents.toVerify}</Tag>}
          {dutyTitle !== undefined && <p className="soft small">{t.documents.forDuty(say(dutyTitle))}</p>}
          {lacking.length > 0 && (
            <p className="small document-lacking">
              {t.documents.lacking}
              {t.colon}
              {lacking.map(say).join(t.semicolon)}
            </p>
          )}
        </div>
        <Button
          small
          onClick={onToggle}
          aria-expanded={open}
          aria-label={`${open ? t.documents.close : t.documents.draft} ${say(title)}`}
        >
          {open ? t.documents.close : t.documents.draft}
        </Button>
      </div>
      {open && (
        <>
          {note !== undefined && <p className="soft small">{say(note)}</p>}
          <DraftForm view={view} possible={possible} onDrafted={onDrafted} />
        </>
      )}
    </article>
  )
}
