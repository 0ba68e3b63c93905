import { useQuery } from '@tanstack/react-query'
import { useList } from '../../api/use-list.ts'
import type { Role } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Field, FieldGroup } from '../../ui/facts/field.tsx'
import { accountsQuery } from './queries.ts'

/** In which department which roles, and until when. */
export interface Chosen {
  /** Empty for the county's administrators. */
  readonly department: string
  readonly roles: readonly Role[]
  readonly until: string
}

const isAdministrators = (role: Role): boolean => role.endsWith('-administrator')

/** What is sent of a choice. */
export const rolesGiven = ({ roles, until }: Chosen) => roles.map(role => ({ role, ...(until !== '' && { until }) }))

/** Which department, which of the roles that can be held there, until which day. */
export function RoleChoice({
  form,
  chosen,
  onChoose,
}: {
  form: string
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}) {
  const { t } = useSpeech()
  const { list, nameOf } = useList()
  const { data: accounts } = useQuery(accountsQuery)
  const departments = list?.departments.filter(({ kind }) => kind === 'department') ?? []
  const here = (role: Role): boolean => {
    if (isAdministrators(role)) return chosen.department === ''
    if (role === 'establishment') return chosen.department === accounts?.settledBy
    if (role === 'supervision') return chosen.department === accounts?.supervisedBy
    return chosen.department !== ''
  }
  const possible = (Object.keys(t.roles) as Role[]).filter(here)
  const toggle = (role: Role) =>
    onChoose({
      ...chosen,
      roles: chosen.roles.includes(role) ? chosen.roles.filter(each => each !== role) : [...chosen.roles, role],
    })
  return (
    <>
      <Field id={`${form}-place`} label={t.administration.place}>
        <select
          id={`${form}-place`}
          className="field-input"
          value={chosen.department}
          onChange={event => onChoose({ ...chosen, department: event.target.value, roles: [] })}
        >
          <option value="">{t.administration.county}</option>
          {departments.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </Field>
      <FieldGroup id={`${form}-roles`} label={t.administration.roles} help={t.administration.rolesHelp}>
        <div className="choices">
          {possible.map(role => (
            <label key={role} className="choice">
              <input type="checkbox" checked={chosen.roles.includes(role)} onChange={() => toggle(role)} />
              {t.roles[role]}
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field id={`${form}-until`} label={t.administration.until}>
        <input
          id={`${form}-until`}
          type="date"
          className="field-input date-input"
          value={chosen.until}
          onChange={event => onChoose({ ...chosen, until: event.target.value })}
        />
      </Field>
    </>
  )
}
