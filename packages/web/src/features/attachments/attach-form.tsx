import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { failureOf, refusalCode, send } from '../../api/client.ts'
import { caseQuery } from '../../api/queries.ts'
import type { CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/files/file-field.tsx'
import { useUploads } from '../../ui/files/use-uploads.ts'
import { Failed, Notice } from '../../ui/notice.tsx'

/** Adds files to a case, once somebody wants to. */
export function AttachForm({ view }: { view: CaseView }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  if (open) return <Form view={view} onClose={() => setOpen(false)} />
  return (
    <p className="no-print">
      <Button small onClick={() => setOpen(true)}>
        {t.attachments.attach}
      </Button>
    </p>
  )
}

function Form({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const uploads = useUploads()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const attaching = useMutation({
    mutationFn: () =>
      send<CaseView>(`/cases/${view.caseId}/attachments`, {
        files: uploads.sent.map(({ id }) => id),
        seen: view.version,
        key,
      }),
    onSuccess: next => {
      cache.setQueryData(caseQuery(view.caseId).queryKey, next)
      onClose()
    },
    onError: error => {
      if (failureOf(error).kind !== 'unreachable') setKey(crypto.randomUUID())
      if (refusalCode(error) === 'case-moved-on') void cache.invalidateQueries(caseQuery(view.caseId))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!attaching.isPending && !uploads.busy && uploads.sent.length > 0) attaching.mutate()
  }
  const moved = refusalCode(attaching.error) === 'case-moved-on'
  return (
    <form className="stack no-print" onSubmit={submit} aria-label={t.attachments.attach}>
      <FileField uploads={uploads} />
      {moved && <Notice look="amber" title={t.attachments.moved} live />}
      {attaching.error !== null && !moved && <Failed error={attaching.error} />}
      <p className="row">
        <Button
          kind="primary"
          type="submit"
          aria-disabled={uploads.busy || uploads.sent.length === 0 || attaching.isPending || undefined}
        >
          {t.attachments.submit}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.form.cancel}
        </Button>
      </p>
    </form>
  )
}
