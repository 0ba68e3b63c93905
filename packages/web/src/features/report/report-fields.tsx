import type { FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import type { Problems } from '../../ui/facts/fact-problems.ts'
import type { Values } from '../../ui/facts/fact-values.ts'
import { Field } from '../../ui/facts/field.tsx'
import { FileField } from '../../ui/files/file-field.tsx'
import type { Uploads } from '../../ui/files/use-uploads.ts'
import { Panel } from '../../ui/panel.tsx'
import { type Reporter, WhoReports } from './who-reports.tsx'

interface ReportFieldsProps {
  readonly form: string
  readonly text: string
  readonly shown: readonly FactView[]
  readonly values: Values
  /** What was brought along from the page before. */
  readonly known: Values
  readonly problems: Problems
  readonly required: (fact: FactView) => boolean
  readonly uploads: Uploads
  readonly reporter: Reporter
  readonly onText: (text: string) => void
  readonly onValues: (values: Values) => void
  readonly onReporter: (reporter: Reporter) => void
}

/** What a reporter writes, chooses and attaches. */
export function ReportFields(props: ReportFieldsProps) {
  const { form, text, shown, values, known, problems, required, uploads, reporter } = props
  const { t } = useSpeech()
  return (
    <>
      <Panel>
        <Field id="report-text" label={t.report.text} help={t.report.textHelp}>
          <textarea
            id="report-text"
            className="field-input"
            rows={5}
            maxLength={20_000}
            value={text}
            aria-describedby="report-text-help"
            onChange={event => props.onText(event.target.value)}
          />
        </Field>
      </Panel>
      {shown.length > 0 && (
        <Panel title={t.report.facts}>
          <FactFields
            {...{ form, values, problems, required }}
            facts={shown}
            asker="citizen"
            remark={fact =>
              known[fact.id] !== undefined && known[fact.id] === values[fact.id] ? t.report.fromText : undefined
            }
            onChange={props.onValues}
          />
        </Panel>
      )}
      <Panel title={t.files.heading}>
        <FileField uploads={uploads} />
      </Panel>
      <Panel title={t.report.who}>
        <WhoReports reporter={reporter} phoneProblem={problems.phone} onChange={props.onReporter} />
      </Panel>
      <p className="row">
        <Button kind="primary" type="submit">
          {t.review.next}
        </Button>
      </p>
    </>
  )
}
