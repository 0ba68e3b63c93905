import type { FactView } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { Tag } from '../tag.tsx'
import { Choices } from './choices.tsx'
import type { Problems } from './fact-problems.ts'
import { choicesOf, type TableRow } from './fact-values.ts'
import { Field } from './field.tsx'
import { TableField } from './table-field.tsx'
import { WrittenInput } from './written-input.tsx'

/** Who fills the form in. */
export type Asker = 'citizen' | 'staff'

interface FactFieldProps {
  readonly fact: FactView
  /** Begins the ids of the form's fields, so that two forms on a page do not clash. */
  readonly form: string
  readonly value: unknown
  readonly required: boolean
  /** Citizens are asked a question and may not know; staff fill in what they established. */
  readonly asker: Asker
  readonly problems: Problems
  /** A word beneath the field: where its value comes from. */
  readonly remark?: string | undefined
  readonly onChange: (value: unknown) => void
}

/** The field for a fact, whatever its type. */
export function FactField({ fact, form, value, required, asker, problems, remark, onChange }: FactFieldProps) {
  const speech = useSpeech()
  const { t } = speech
  const help = [helpFor(fact, asker, speech), remark].filter(Boolean).join(' ')
  const parts = {
    id: fieldId(form, fact.id),
    label: (
      <>
        {factName(fact, asker, speech)}
        {fact.sensitive !== undefined && (
          <>
            {' '}
            <Tag look="seal">{t.field.sensitive}</Tag>
          </>
        )}
      </>
    ),
    required,
    problem: problems[fact.id],
    ...(help !== '' && { help }),
  }
  if (fact.type === 'table') {
    return (
      <TableField
        {...parts}
        columns={fact.columns ?? {}}
        rows={(value as readonly TableRow[] | undefined) ?? []}
        problemAt={(row, column) => problems[`${fact.id}.${row}.${column}`]}
        onChange={onChange}
      />
    )
  }
  const choices = choicesOf(fact, speech)
  if (choices !== undefined) {
    const none = required || asker === 'staff' ? undefined : t.notKnown
    return <Choices {...parts} choices={choices} value={value} none={none} onChange={onChange} />
  }
  return (
    <Field {...parts}>
      <WrittenInput {...parts} asking={fact} value={value} onChange={onChange} />
    </Field>
  )
}

/** What a fact is called in a form. */
export const factName = (fact: FactView, asker: Asker, { say }: Speech): string =>
  say(asker === 'citizen' ? (fact.question ?? fact.label) : fact.label)

// The help of a question speaks to those who are asked it.
const helpFor = (fact: FactView, asker: Asker, { say }: Speech): string | undefined =>
  fact.help === undefined || (asker === 'staff' && fact.question !== undefined) ? undefined : say(fact.help)

/** The id of a fact's field in a form. */
export const fieldId = (form: string, fact: string): string => `${form}-${fact}`
