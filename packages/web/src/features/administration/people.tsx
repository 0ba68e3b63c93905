import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useList } from '../../api/use-list.ts'
import type { AccountRow } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Handed } from './handed.ts'
import { HandedLink } from './handed-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonRow } from './person-row.tsx'
import { accountsQuery } from './queries.ts'

/** Everybody, by department in the list's order; the county's administrators first. */
export function People({ self }: { self: string }) {
  const { t } = useSpeech()
  const { list, nameOf } = useList()
  const { data, error, refetch } = useQuery(accountsQuery)
  const [inviting, setInviting] = useState(false)
  const [handed, setHanded] = useState<Handed>()
  const [left, setLeft] = useState(false)
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined || list === undefined) return <Loading />
  const gone = data.people.filter(({ standing }) => standing === 'left').length
  const shown = data.people.filter(({ standing }) => left || standing !== 'left')
  const places = ['', ...list.departments.filter(({ kind }) => kind === 'department').map(({ id }) => id)]
  const peopleIn = (place: string) => shown.filter(({ department }) => department === place)
  const peopled = places.filter(place => peopleIn(place).length > 0)
  const empty = places.filter(place => place !== '' && peopleIn(place).length === 0)
  return (
    <>
      {handed !== undefined && <HandedLink handed={handed} onDone={() => setHanded(undefined)} />}
      {inviting ? (
        <InviteForm
          onClose={invitation => {
            setInviting(false)
            if (invitation !== undefined) setHanded(invitation)
          }}
        />
      ) : (
        <p className="form-end">
          <Button kind="primary" onClick={() => setInviting(true)}>
            {t.administration.invite}
          </Button>
          {gone > 0 && !left && (
            <Button kind="quiet" onClick={() => setLeft(true)}>
              {t.administration.showLeft(gone)}
            </Button>
          )}
        </p>
      )}
      {peopled.map(place => {
        const people = peopleIn(place)
        return (
          <Panel
            key={place}
            title={place === '' ? t.administration.county : nameOf(place)}
            aside={<Lacking place={place} people={people} />}
            flush
          >
            <ul className="accounts">
              {people.map(person => (
                <PersonRow key={person.person} row={person} self={self} onLink={setHanded} />
              ))}
            </ul>
          </Panel>
        )
      })}
      {empty.length > 0 && (
        <Panel title={t.administration.nobody}>
          <p>{empty.map(nameOf).join(t.and)}</p>
        </Panel>
      )}
    </>
  )
}

/** Says that a department lacks somebody who approves. */
function Lacking({ place, people }: { place: string; people: readonly AccountRow[] }) {
  const { t } = useSpeech()
  const here = people.filter(({ standing }) => standing !== 'left')
  const headed = here.some(({ roles }) => roles.some(({ role }) => role === 'head'))
  return place === '' || headed || here.length === 0 ? null : <Tag look="amber">{t.administration.noHead}</Tag>
}
