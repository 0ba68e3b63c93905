import type { ReactNode } from 'react'
import { useSpeech } from '../../language/language.tsx'
import './field.css'

export interface FieldParts {
  readonly id: string
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly required?: boolean
  readonly problem?: string | undefined
}

/** Ids of what describes a field, for `aria-describedby`. */
export const describedBy = ({ id, help, problem }: Pick<FieldParts, 'id' | 'help' | 'problem'>): string | undefined =>
  [help !== undefined && `${id}-help`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ') || undefined

/** One thing to write: label above, help and what is wrong beneath. */
export function Field({ children, ...parts }: FieldParts & { children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={parts.id}>
        {parts.label}
        <Need required={parts.required} />
      </label>
      {children}
      <FieldNotes {...parts} />
    </div>
  )
}

/** Several things to choose from, under one question. */
export function FieldGroup({ children, ...parts }: FieldParts & { children: ReactNode }) {
  return (
    <fieldset className="field" id={parts.id} tabIndex={-1} aria-describedby={describedBy(parts)}>
      <legend className="field-label">
        {parts.label}
        <Need required={parts.required} />
      </legend>
      {children}
      <FieldNotes {...parts} />
    </fieldset>
  )
}

function Need({ required }: { required?: boolean | undefined }) {
  const { t } = useSpeech()
  return required ? <span className="field-need"> {t.field.required}</span> : null
}

function FieldNotes({ id, help, problem }: Pick<FieldParts, 'id' | 'help' | 'problem'>) {
  return (
    <>
      {help !== undefined && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  )
}
