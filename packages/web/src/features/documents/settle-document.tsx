// Issuing a draft, and declaring void what was issued.
import { type FormEvent, useState } from 'react'
import { refusalCode } from '../../api/client.ts'
import type { CaseView, DocumentView, PossibleDocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/facts/field.tsx'
import { Failed, Notice } from '../../ui/notice.tsx'
import { useSettle } from './queries.ts'

interface SettleFormProps {
  readonly view: CaseView
  readonly document: DocumentView
  readonly form: PossibleDocumentView | undefined
}

export function SettleForm({ view, document, form }: SettleFormProps) {
  if (document.standing === 'draft')
    return form === undefined ? null : <Issue view={view} document={document} form={form} />
  return document.standing === 'issued' ? <DeclareVoid view={view} document={document} /> : null
}

function Issue({ view, document, form }: { view: CaseView; document: DocumentView; form: PossibleDocumentView }) {
  const { t } = useSpeech()
  const settling = useSettle(view.caseId, document, () => globalThis.document.getElementById('documents')?.focus())
  const lacks = document.missing.some(({ required }) => required)
  const moved = document.seen !== view.version || refusalCode(settling.error) === 'case-moved-on'
  if (lacks) return <p className="small document-lacking">{t.documents.cannotIssue}</p>
  return (
    <div className="no-print">
      <p className="small soft">{t.documents.recheck}</p>
      {moved && <Notice look="amber" title={t.documents.moved} live />}
      {settling.error !== null && !moved && <Failed error={settling.error} />}
      <p className="row">
        <Button
          kind="primary"
          aria-disabled={settling.isPending || moved || undefined}
          onClick={() => !settling.isPending && !moved && settling.mutate({ act: 'issue' })}
        >
          {form.numbered ? t.documents.issue : t.documents.issueUnnumbered}
        </Button>
      </p>
    </div>
  )
}

function DeclareVoid({ view, document }: { view: CaseView; document: DocumentView }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  // The version that this page shows: what has happened since is in sight.
  const settling = useSettle(view.caseId, { ...document, seen: view.version }, () => setOpen(false))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && !settling.isPending) settling.mutate({ act: 'void', reason: reason.trim() })
  }
  if (!open)
    return (
      <p className="row no-print">
        <Button kind="quiet" small onClick={() => setOpen(true)}>
          {t.documents.declareVoid}
        </Button>
      </p>
    )
  const id = `${document.document}-void`
  return (
    <form className="document-form no-print" onSubmit={submit} aria-label={t.documents.declareVoid} noValidate>
      <Field id={id} label={t.documents.voidReason} required problem={missing ? t.field.fill : undefined}>
        <input id={id} className="field-input" value={reason} onChange={event => setReason(event.target.value)} />
      </Field>
      {settling.error !== null && <Failed error={settling.error} />}
      <p className="row">
        <Button kind="primary" type="submit" aria-disabled={settling.isPending || undefined}>
          {t.documents.declareVoid}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t.form.cancel}
        </Button>
      </p>
    </form>
  )
}
