import { useSpeech } from '../../language/language.tsx'
import type { Text } from '../../language/zh.ts'
import type { Problems } from '../../ui/facts/fact-problems.ts'
import { describedBy, Field } from '../../ui/facts/field.tsx'

/** Who reports: nobody, unless they say so. */
export interface Reporter {
  readonly named: boolean
  readonly name: string
  readonly phone: string
}

export const anonymous: Reporter = { named: false, name: '', phone: '' }

/** The contact to send; none from somebody who stays anonymous. */
export function toContact({ named, name, phone }: Reporter): { name?: string; phone?: string } | undefined {
  if (!named) return undefined
  return { ...(name.trim() !== '' && { name: name.trim() }), ...(phone.trim() !== '' && { phone: phone.trim() }) }
}

export const reporterProblems = ({ named, phone }: Reporter, t: Text): Problems =>
  named && phone.trim() !== '' && !/^\+?[\d\s-]{5,20}$/.test(phone.trim().normalize('NFKC'))
    ? { phone: t.report.phoneWrong }
    : {}

interface WhoReportsProps {
  readonly reporter: Reporter
  readonly phoneProblem: string | undefined
  readonly onChange: (reporter: Reporter) => void
}

export function WhoReports({ reporter, phoneProblem, onChange }: WhoReportsProps) {
  const { t } = useSpeech()
  const phone = { id: 'report-phone', problem: phoneProblem }
  return (
    <>
      <fieldset>
        <legend className="unseen">{t.report.who}</legend>
        <div className="choices">
          {[false, true].map(named => (
            <label key={String(named)} className="choice">
              <input
                type="radio"
                name="who"
                checked={reporter.named === named}
                onChange={() => onChange({ ...reporter, named })}
              />
              <span>{named ? t.report.named : t.report.anonymous}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {reporter.named && (
        <div className="contact">
          <p className="faint small">{t.report.protected}</p>
          <Field id="report-name" label={t.report.name}>
            <input
              id="report-name"
              className="field-input"
              autoComplete="name"
              maxLength={100}
              value={reporter.name}
              onChange={event => onChange({ ...reporter, name: event.target.value })}
            />
          </Field>
          <Field {...phone} label={t.report.phone}>
            <input
              id={phone.id}
              className="field-input"
              type="tel"
              autoComplete="tel"
              value={reporter.phone}
              aria-invalid={phoneProblem !== undefined || undefined}
              aria-describedby={describedBy(phone)}
              onChange={event => onChange({ ...reporter, phone: event.target.value })}
            />
          </Field>
        </div>
      )}
    </>
  )
}
