// What the officer writes in a document. Drafting is allowed while things are missing.
import { type FormEvent, useState } from 'react'
import { useList } from '../../api/use-list.ts'
import type { CaseView, DocumentFieldView, DocumentView, PossibleDocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { describedBy, Field } from '../../ui/facts/field.tsx'
import { Failed } from '../../ui/notice.tsx'
import { useDraft } from './queries.ts'

interface DraftFormProps {
  readonly view: CaseView
  readonly possible: PossibleDocumentView
  /** The draft that is gone on with. */
  readonly before?: DocumentView
  readonly onDrafted: (view: DocumentView) => void
}

export function DraftForm({ view, possible, before, onDrafted }: DraftFormProps) {
  const { t, say } = useSpeech()
  const [document] = useState(() => before?.document ?? crypto.randomUUID())
  const [fields, setFields] = useState<Readonly<Record<string, string>>>(before?.fields ?? {})
  const [recipient, setRecipient] = useState(before?.recipient ?? '')
  const drafting = useDraft(view.caseId, onDrafted)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (drafting.isPending) return
    const { kind, duty } = possible
    drafting.mutate({
      document,
      kind,
      fields: Object.fromEntries(Object.entries(fields).filter(([, words]) => words.trim() !== '')),
      ...(duty !== undefined && { duty }),
      ...(recipient !== '' && { recipient }),
    })
  }
  return (
    <form className="document-form" onSubmit={submit} aria-label={say(possible.title)} noValidate>
      {possible.fields.map(field => (
        <WordsOfField
          key={field.id}
          id={`${document}-${field.id}`}
          field={field}
          value={fields[field.id] ?? ''}
          onChange={words => setFields({ ...fields, [field.id]: words })}
        />
      ))}
      {possible.addressed && <Recipient id={`${document}-to`} value={recipient} onChange={setRecipient} />}
      {drafting.error !== null && <Failed error={drafting.error} />}
      <p className="row">
        <Button kind="primary" type="submit" aria-disabled={drafting.isPending || undefined}>
          {drafting.isPending ? t.form.sending : t.documents.preview}
        </Button>
      </p>
    </form>
  )
}

interface WordsOfFieldProps {
  readonly id: string
  readonly field: DocumentFieldView
  readonly value: string
  readonly onChange: (words: string) => void
}

function WordsOfField({ id, field, value, onChange }: WordsOfFieldProps) {
  const { t, say } = useSpeech()
  const help = field.help !== undefined ? say(field.help) : field.otherwise && t.documents.otherwise(field.otherwise)
  const parts = { id, label: say(field.label), required: field.required, ...(help && { help }) }
  const input = {
    id,
    className: 'field-input',
    value,
    maxLength: 20_000,
    'aria-required': field.required || undefined,
    'aria-describedby': describedBy(parts),
  }
  return (
    <Field {...parts}>
      {field.long ? (
        <textarea {...input} rows={4} onChange={event => onChange(event.target.value)} />
      ) : (
        <input {...input} type="text" onChange={event => onChange(event.target.value)} />
      )}
    </Field>
  )
}

function Recipient({ id, value, onChange }: { id: string; value: string; onChange: (to: string) => void }) {
  const { t } = useSpeech()
  const { list, nameOf } = useList()
  return (
    <Field id={id} label={t.documents.addressed}>
      <select id={id} className="field-input" value={value} onChange={event => onChange(event.target.value)}>
        <option value="">{t.documents.asDuty}</option>
        {list?.departments.map(({ id: department }) => (
          <option key={department} value={department}>
            {nameOf(department)}
          </option>
        ))}
      </select>
    </Field>
  )
}
