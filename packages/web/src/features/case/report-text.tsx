import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { send } from '../../api/client.ts'
import type { ReporterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/facts/field.tsx'
import { Failed } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useCase } from './case-context.tsx'

/** The report in the reporter's own words, and how to reach them for those who may. */
export function ReportText() {
  const { t } = useSpeech()
  const { view } = useCase()
  if (view.opened.text === undefined && !view.contact) return null
  return (
    <Panel title={t.case.report}>
      {view.opened.text !== undefined && <p className="report-text">{view.opened.text}</p>}
      {view.contact && <Reporter caseId={view.caseId} />}
    </Panel>
  )
}

function Reporter({ caseId }: { caseId: string }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const looking = useMutation({ mutationFn: () => send<ReporterView>(`/cases/${caseId}/reporter`, { reason }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') looking.mutate()
  }
  if (looking.data !== undefined) {
    return (
      <p>
        {looking.data.name} <strong>{looking.data.phone}</strong>
      </p>
    )
  }
  if (!open) {
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t.case.reporter}
      </Button>
    )
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field id="reporter-reason" label={t.form.reason} help={t.case.hiddenHelp}>
        <input
          id="reporter-reason"
          className="field-input"
          value={reason}
          aria-describedby="reporter-reason-help"
          onChange={event => setReason(event.target.value)}
        />
      </Field>
      {looking.error !== null && <Failed error={looking.error} />}
      <Button type="submit" small>
        {t.case.reporter}
      </Button>
    </form>
  )
}
