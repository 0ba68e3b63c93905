import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { failureOf, send } from '../../api/client.ts'
import { publicChannel } from '../../api/public-channel.ts'
import type { FactView, MatterView, ReceiptView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { surelyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { Field } from '../../ui/facts/field.tsx'
import { listProblems } from '../../ui/facts/list-problems.ts'
import { ProblemSummary } from '../../ui/facts/problem-summary.tsx'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import { Failed, Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { anonymous, type Reporter, reporterProblems, toContact, WhoReports } from './who-reports.tsx'

const form = 'report'
const required = (fact: FactView) => fact.atOpening === 'require'

export function ReportForm({ matter, text: said, facts: known }: { matter: MatterView; text: string; facts: Values }) {
  const speech = useSpeech()
  const { t } = speech
  const navigate = useNavigate()
  const [text, setText] = useState(said)
  const [values, setValues] = useState<Values>(known)
  const [reporter, setReporter] = useState<Reporter>(anonymous)
  const [problems, setProblems] = useState<Problems>({})
  const [empty, setEmpty] = useState(false)
  // One key for one report: sent twice, it is filed once.
  const [key] = useState(() => crypto.randomUUID())

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
        key,
      })
    },
    onSuccess: receipt => navigate(`/receipt/${receipt.code}`, { state: receipt, replace: true }),
    onError: error => {
      const failure = failureOf(error)
      if (failure.kind === 'refused') setProblems(problemsOfRefusal(failure.refusal, t))
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (filing.isPending) return
    filing.reset()
    const found = { ...problemsIn(shown, values, required, t), ...reporterProblems(reporter, t) }
    const nothing = text.trim() === '' && Object.keys(toFacts(shown, values)).length === 0
    setProblems(found)
    setEmpty(nothing)
    if (Object.keys(found).length === 0 && !nothing) filing.mutate()
  }

  const phone = problems.phone
  const listed = [
    ...listProblems(form, shown, problems, 'citizen', speech),
    ...(phone === undefined ? [] : [{ field: 'report-phone', label: t.report.phone, problem: phone }]),
  ]
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ProblemSummary problems={listed} />
      {empty && <Notice look="seal" title={t.report.empty} live />}
      {filing.error !== null && (
        <Failed error={filing.error}>
          <p>{t.report.kept}</p>
        </Failed>
      )}
      <Panel>
        <Field id="report-text" label={t.report.text} help={t.report.textHelp}>
          <textarea
            id="report-text"
            className="field-input"
            rows={5}
            maxLength={20_000}
            value={text}
            aria-describedby="report-text-help"
            onChange={event => setText(event.target.value)}
          />
        </Field>
      </Panel>
      {shown.length > 0 && (
        <Panel title={t.report.facts}>
          <FactFields
            form={form}
            facts={shown}
            values={values}
            problems={problems}
            required={required}
            asker="citizen"
            remark={fact =>
              known[fact.id] !== undefined && known[fact.id] === values[fact.id] ? t.report.fromText : undefined
            }
            onChange={setValues}
          />
        </Panel>
      )}
      <Panel title={t.report.who}>
        <WhoReports reporter={reporter} phoneProblem={phone} onChange={setReporter} />
      </Panel>
      <p className="row">
        <Button kind="primary" type="submit" aria-disabled={filing.isPending || undefined}>
          {filing.isPending ? t.report.submitting : t.report.submit}
        </Button>
      </p>
    </form>
  )
}
