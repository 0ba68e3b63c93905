import { useEffect, useRef } from 'react'
import type { FactView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { isEmpty, type TableRow, toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { sizeText } from '../../ui/files/size-text.ts'
import type { SentFile } from '../../ui/files/use-uploads.ts'
import { Panel } from '../../ui/panel.tsx'
import { valueText } from '../../ui/value-text.ts'
import type { Reporter } from './who-reports.tsx'

interface ReviewProps {
  readonly text: string
  readonly facts: readonly FactView[]
  readonly values: Values
  readonly files: readonly SentFile[]
  readonly reporter: Reporter
  readonly sending: boolean
  readonly onBack: () => void
}

/** Everything that will be submitted, once more before it is. */
export function Review({ text, facts, values, files, reporter, sending, onBack }: ReviewProps) {
  const { t, say } = useSpeech()
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const told = toFacts(facts, values)
  return (
    <div className="stack" ref={heading} tabIndex={-1}>
      <Panel title={t.review.heading}>
        <p className="soft">{t.review.help}</p>
        <dl className="review">
          <dt>{t.report.text}</dt>
          <dd className="review-text">{text.trim() === '' ? t.review.nothing : text.trim()}</dd>
          {facts
            .filter(({ id }) => told[id] !== undefined)
            .map(fact => (
              <div key={fact.id}>
                <dt>{say(fact.question ?? fact.label)}</dt>
                <dd>
                  <FactValue fact={fact} value={told[fact.id]} />
                </dd>
              </div>
            ))}
          <dt>{t.files.heading}</dt>
          <dd>
            {files.length === 0
              ? t.none
              : files.map(({ id, name, size }) => (
                  <p key={id}>
                    {name} <span className="faint small">{sizeText(size, t)}</span>
                  </p>
                ))}
          </dd>
          <dt>{t.report.who}</dt>
          <dd>{reporter.named ? `${reporter.name} ${reporter.phone}`.trim() : t.review.anonymous}</dd>
        </dl>
      </Panel>
      <p className="row">
        <Button kind="primary" type="submit" aria-disabled={sending || undefined}>
          {sending ? t.report.submitting : t.report.submit}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t.review.change}
        </Button>
      </p>
    </div>
  )
}

function FactValue({ fact, value }: { fact: FactView; value: unknown }) {
  const speech = useSpeech()
  if (!Array.isArray(value)) return valueText(value, fact, speech)
  const columns = Object.entries(fact.columns ?? {})
  const say = (row: TableRow): string =>
    columns
      .filter(([id]) => !isEmpty(row[id]))
      .map(
        ([id, column]) =>
          `${speech.say(column.label)}${speech.t.colon}${valueText(row[id], columnShape(column), speech)}`,
      )
      .join(speech.t.semicolon)
  return value.map((row: TableRow) => <p key={say(row)}>{say(row)}</p>)
}

type Column = NonNullable<FactView['columns']>[string]

const columnShape = ({ type, values, unit }: Column): Pick<FactView, 'type' | 'values' | 'unit'> => ({
  type: type as FactView['type'],
  ...(values && { values }),
  ...(unit && { unit }),
})
