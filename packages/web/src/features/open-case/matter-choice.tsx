import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { MatterSummary } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field } from '../../ui/facts/field.tsx'

/** The matters, those in which the person's department has duties first. */
export function MatterChoice({ matter, onChoose }: { matter: string; onChoose: (matter: string) => void }) {
  const { t, say } = useSpeech()
  const { list, nameOf, matter: find } = useList()
  const { data: session } = useQuery(sessionQuery)
  const department = session?.person?.department
  const ours = (each: MatterSummary) => department !== undefined && each.departments.includes(department)
  const matters = list?.matters ?? []
  const [lead, ...others] = find(matter)?.leads ?? []
  const help =
    lead === undefined ? undefined : others.length === 0 ? t.openCase.leads(nameOf(lead)) : t.openCase.leadsByFacts
  return (
    <Field id="open-matter" label={t.openCase.matter} required {...(help !== undefined && { help })}>
      <select
        id="open-matter"
        className="field-input"
        value={matter}
        aria-describedby={help === undefined ? undefined : 'open-matter-help'}
        onChange={event => onChoose(event.target.value)}
      >
        <option value="">{t.field.choose}</option>
        <Group label={t.openCase.ours} matters={matters.filter(ours)} say={say} />
        <Group label={t.openCase.others} matters={matters.filter(each => !ours(each))} say={say} />
      </select>
    </Field>
  )
}

interface GroupProps {
  readonly label: string
  readonly matters: readonly MatterSummary[]
  readonly say: (title: MatterSummary['title']) => string
}

const Group = ({ label, matters, say }: GroupProps) =>
  matters.length === 0 ? null : (
    <optgroup label={label}>
      {matters.map(({ id, title }) => (
        <option key={id} value={id}>
          {say(title)}
        </option>
      ))}
    </optgroup>
  )
