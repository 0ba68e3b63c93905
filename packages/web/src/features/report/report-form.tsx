import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { failureOf, send } from '../../api/client.ts'
import { publicChannel } from '../../api/public-channel.ts'
import type { FactView, MatterView, ReceiptView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { surelyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { listProblems } from '../../ui/facts/list-problems.ts'
import { ProblemSummary } from '../../ui/facts/problem-summary.tsx'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import { TryLater } from '../../ui/files/try-later.tsx'
import { useUploads } from '../../ui/files/use-uploads.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { clearDraft, type Draft, readDraft, writeDraft } from './draft.ts'
import { DraftNotice } from './draft-notice.tsx'
import { ReportFields } from './report-fields.tsx'
import { Review } from './review.tsx'
import { anonymous, type Reporter, reporterProblems, toContact } from './who-reports.tsx'

const form = 'report'
const required = (fact: FactView) => fact.atOpening === 'require'

interface ReportFormProps {
  readonly matter: MatterView
  /** What was said and known on the page before. */
  readonly text: string
  readonly facts: Values
}

/** The form of a matter, begun anew or with what this device kept of it. */
export function ReportForm({ matter, text, facts }: ReportFormProps) {
  const from = text === '' && Object.keys(facts).length === 0 ? '' : JSON.stringify([text, facts])
  const [draft, setDraft] = useState(() => readDraft(matter.id, from))
  const begun: Draft = draft ?? { text, values: facts, files: [], from, at: 0 }
  const forget = () => {
    clearDraft(matter.id)
    setDraft(undefined)
  }
  return (
    <>
      {draft !== undefined && <DraftNotice onClear={forget} />}
      <Form key={draft === undefined ? 'new' : 'draft'} matter={matter} begun={begun} known={facts} />
    </>
  )
}

function Form({ matter, begun, known }: { matter: MatterView; begun: Draft; known: Values }) {
  const speech = useSpeech()
  const { t } = speech
  const navigate = useNavigate()
  const [text, setText] = useState(begun.text)
  const [values, setValues] = useState<Values>(begun.values)
  const [reporter, setReporter] = useState<Reporter>(anonymous)
  const [problems, setProblems] = useState<Problems>({})
  const [lacks, setLacks] = useState<'words' | 'files'>()
  const [reviewing, setReviewing] = useState(false)
  const uploads = useUploads(begun.files)
  // One key for one report: sent twice, it is filed once.
  const [key] = useState(() => crypto.randomUUID())
  useKeptDraft(matter.id, begun, { text, values, files: uploads.sent })

  const asked = matter.facts.filter(fact => !fact.derived && fact.atOpening !== 'never')
  const shown = surelyShown(asked, values, { channel: publicChannel(matter) })

  const filing = useMutation({
    mutationFn: () => {
      const contact = toContact(reporter)
      return send<ReceiptView>('/reports', {
        matter: matter.id,
        facts: toFacts(shown, values),
        ...(text.trim() !== '' && { text: text.trim() }),
        ...(contact && { contact }),
        ...(uploads.sent.length > 0 && { files: uploads.sent.map(({ id }) => id) }),
        key,
      })
    },
    onSuccess: receipt => {
      clearDraft(matter.id)
      navigate(`/receipt/${receipt.code}`, { state: receipt, replace: true })
    },
    onError: error => {
      const failure = failureOf(error)
      if (failure.kind !== 'refused') return
      setReviewing(false)
      setProblems(problemsOfRefusal(failure.refusal, t))
    },
  })

  const check = () => {
    const found = { ...problemsIn(shown, values, required, t), ...reporterProblems(reporter, t) }
    const nothing = text.trim() === '' && Object.keys(toFacts(shown, values)).length === 0
    setProblems(found)
    setLacks(nothing ? 'words' : uploads.busy ? 'files' : undefined)
    setReviewing(Object.keys(found).length === 0 && !nothing && !uploads.busy)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (filing.isPending) return
    filing.reset()
    if (reviewing) filing.mutate()
    else check()
  }

  const phone = problems.phone
  const listed = [
    ...listProblems(form, shown, problems, 'citizen', speech),
    ...(phone === undefined ? [] : [{ field: 'report-phone', label: t.report.phone, problem: phone }]),
  ]
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ProblemSummary problems={listed} />
      {lacks !== undefined && <Notice look="seal" title={lacks === 'words' ? t.report.empty : t.files.wait} live />}
      {filing.error !== null && (
        <Failed error={filing.error}>
          <TryLater error={filing.error} />
          <p>{t.report.kept}</p>
        </Failed>
      )}
      {reviewing ? (
        <Review
          {...{ text, values, reporter }}
          facts={shown}
          files={uploads.sent}
          sending={filing.isPending}
          onBack={() => setReviewing(false)}
        />
      ) : (
        <ReportFields
          {...{ form, shown, values, problems, required, known, text, uploads, reporter }}
          onText={setText}
          onValues={setValues}
          onReporter={setReporter}
        />
      )}
    </form>
  )
}

type Written = Pick<Draft, 'text' | 'values' | 'files'>

/** Keeps what is written on this device, each time that it has changed. */
function useKeptDraft(matter: string, begun: Draft, { text, values, files }: Written): void {
  const written = JSON.stringify({ text, values, files })
  const kept = useRef(JSON.stringify({ text: begun.text, values: begun.values, files: begun.files }))
  useEffect(() => {
    if (written === kept.current) return
    kept.current = written
    writeDraft(matter, { ...(JSON.parse(written) as Written), from: begun.from })
  }, [matter, begun.from, written])
}
