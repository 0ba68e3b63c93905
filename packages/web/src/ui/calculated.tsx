// A calculation, as on paper: each step with its value and its basis, then the result.
import type { CalculatedView, CitationView } from '../api/views.ts'
import { type Speech, useSpeech } from '../language/language.tsx'
import { citedText } from './article-text.ts'
import { Notice } from './notice.tsx'
import { numberText } from './number-text.ts'
import './calculated.css'

export function Calculated({ view }: { view: CalculatedView }) {
  const speech = useSpeech()
  const { t, say } = speech
  const answers = Object.keys(view.result)
  return (
    <div className="calculated">
      {view.missing.length > 0 && (
        <Notice look="amber" title={t.calculation.missing}>
          <p>{view.missing.map(say).join(t.and)}</p>
        </Notice>
      )}
      <div className="calculated-scroll">
        <table>
          <caption className="unseen">{say(view.title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.calculation.step}</th>
              <th scope="col">{t.calculation.formula}</th>
              <th scope="col">{t.calculation.basis}</th>
              <th scope="col" className="calculated-value">
                {t.calculation.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.steps.map(step => (
              <tr key={step.id} className={answers.includes(step.id) ? 'calculated-answer' : undefined}>
                <th scope="row">{say(step.label)}</th>
                <td>
                  <code>{step.formula}</code>
                </td>
                <td className="small">{basisText(step.basis, speech)}</td>
                <td className="calculated-value">
                  {stepValue(step.value, speech)}
                  {step.unit !== undefined && <span className="soft"> {say(step.unit)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const basisText = (basis: readonly CitationView[], { t, language }: Speech): string =>
  basis.length === 0 ? t.calculation.noBasis : basis.map(citation => citedText(citation, language)).join(t.semicolon)

/** What a step comes to, in words or in figures. */
export function stepValue(value: unknown, { t }: Speech): string {
  if (value === null || value === undefined) return t.calculation.unknown
  if (typeof value === 'boolean') return value ? t.yes : t.no
  return numberText(value)
}
