import { useEffect, useRef } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Notice } from '../notice.tsx'

export interface ListedProblem {
  /** The id of the field. */
  readonly field: string
  readonly label: string
  readonly problem: string
}

/** All that is wrong with a form, at its head; each leads to its field. Takes the focus when it appears. */
export function ProblemSummary({ problems }: { problems: readonly ListedProblem[] }) {
  const { t } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const count = problems.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice look="seal" title={t.field.problems(count)} live>
        <ul>
          {problems.map(({ field, label, problem }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={event => {
                  event.preventDefault()
                  document.getElementById(field)?.focus()
                }}
              >
                {label}
              </a>
              {t.colon}
              {problem}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
